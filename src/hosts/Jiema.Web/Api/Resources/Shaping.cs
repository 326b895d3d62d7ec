using System.Text.Json;
using Jiema.Reports;
using Jiema.Reports.Decoding.Queue;
using Jiema.Reports.Review;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Resources;

/// <summary>From what the use cases give to what the API shows.</summary>
internal static class Shaping
{
    public static DecodingResource ToResource(this DecodingStatus d) => new(
        d.Id, d.State, d.FileName, d.AskedAt, d.AskedBy, d.StartedAt, d.EndedAt, d.ReportId, d.AlreadyThere,
        d.Fault is { } fault ? new(fault.Code, ProblemAnswer.InEnglish ? fault.MessageEn : fault.MessageZh) : null);

    public static ReportResource ToResource(this ReportSummary r) => new()
    {
        Id = r.Id, Title = r.Title, Place = r.Place, Year = r.Year, FileName = r.FileName, MediaType = r.MediaType, State = r.State, Rows = r.Rows, Settled = r.Settled,
        Numerals = r.Numerals, Accounted = r.Accounted, Approved = r.ApprovedNumber, AddedAt = r.AddedAt, AddedBy = r.AddedBy, Sample = r.Sample, Revision = r.Revision,
    };

    public static ReportDetail ToDetail(this ReviewView view, Guid who)
    {
        var r = view.Report;
        return new()
        {
            Id = r.Id, Title = r.Title, Place = r.Place, Year = r.Year, FileName = r.FileName, MediaType = r.MediaType, State = r.State, Rows = r.Rows, Settled = r.Settled,
            Numerals = r.Numerals, Accounted = r.Accounted, Approved = r.ApprovedNumber, AddedAt = r.AddedAt, AddedBy = r.AddedBy, Sample = r.Sample, Revision = r.Revision,
            Decisions = view.Board.Version, Undoable = view.UndoableBy.TryGetValue(who, out var number) ? number : null,
            ReviewConflicts = [.. view.Board.Conflicts.Select(c => new ConflictResource(c.DecisionNumber, c.Kind, c.Anchor, c.RowText, c.ByName, c.At))],
        };
    }

    public static RowResource ToResource(this ReviewRow r) => new()
    {
        Key = r.Key, Span = r.Span, Text = r.Text, Section = r.Section, Initiative = r.Initiative, Verb = r.Verb, Criterion = r.Criterion, Object = r.Object, Targets = r.Targets,
        Firmness = r.Firmness, Due = r.Due, State = r.State, Reason = r.Reason, Version = r.Version, LastBy = r.LastBy, LastAt = r.LastAt, Changed = r.Changed, Looks = r.Looks,
    };

    /// <summary>The row with its tag: the same as of the row read alone.</summary>
    public static RowLine ToLine(this ReviewRow row)
    {
        var resource = row.ToResource();
        return new(resource, ETags.Of(JsonSerializer.SerializeToUtf8Bytes(resource, ApiJson.Options), row.Version));
    }
}
