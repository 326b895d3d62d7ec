using Jiema.Decode;
using Jiema.Reports;
using Jiema.Reports.Decoding.Queue;
using Jiema.Reports.Review;

namespace Jiema.Web.Api.Resources;

/// <summary>Examples for the description, of an invented county.</summary>
internal static class Examples
{
    private static readonly Guid Id = new("0198a1b2-0000-7000-8000-000000000001");
    private static readonly Guid DecodingId = new("0198a1b2-0000-7000-8000-000000000002");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly RowTarget[] Targets = [new("q17", "茶园交易点", 6, null, "个", Bound.Exact, Change.Level, new TextSpan(412, 420))];

    public static Me Me { get; } = new("王督查", ["api.use", "reports.open", "reports.read", "reports.review"], new("00000000-0000-0000-0000-000000000001"), [new(new("00000000-0000-0000-0000-000000000001"), "云坪县")], At.AddMonths(6));

    public static DecodingResource Queued { get; } = new(DecodingId, DecodingState.Queued, "云坪县2026.docx", At, "王督查", null, null, null, false, null);

    public static DecodingResource Done { get; } = Queued with { State = DecodingState.Done, StartedAt = At.AddSeconds(1), EndedAt = At.AddSeconds(2), Report = Id };

    private static ReportResource Line { get; } = new()
    {
        Id = Id, Title = "政府工作报告", Place = "云坪县", Year = 2026, FileName = "云坪县2026.docx", MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        State = ReportState.InReview, Rows = 9, Settled = 3, Numerals = 14, Accounted = 14, AddedAt = At, AddedBy = "王督查", Sample = false, Revision = 3,
    };

    public static Page<ReportResource> Reports { get; } = new([Line], null);

    public static ReportDetail Report { get; } = new()
    {
        Id = Id, Title = Line.Title, Place = Line.Place, Year = Line.Year, FileName = Line.FileName, MediaType = Line.MediaType, State = Line.State, Rows = 9, Settled = 3, Numerals = 14, Accounted = 14,
        AddedAt = At, AddedBy = Line.AddedBy, Sample = false, Revision = 3, Decisions = 3, ReviewConflicts = [], Undoable = 3,
    };

    public static object Reading { get; } = new { schema = "jiema.reading/1", kind = "report", title = "政府工作报告", place = "云坪县", year = 2026 };

    public static RowResource Row { get; } = new()
    {
        Key = "408-420", Span = new(408, 420), Text = "新建茶园交易点6个", Section = "s6", Initiative = "i2", Verb = "新建", Criterion = Criterion.Count, Object = "茶园交易点", Targets = Targets,
        Firmness = Firmness.Plain, Due = null, State = RowState.Confirmed, Version = 3, LastBy = "王督查", LastAt = At, Changed = false, Looks = [],
    };

    private static RowLine RowLine { get; } = new(Row, "\"3-5f2a9c0d1e3b4a5f6071829304a5b6c7\"");

    public static Page<RowLine> Rows { get; } = new([RowLine], "NDA4fDQyMA");

    public static DecisionInput Correct { get; } = new CorrectInput(new RowFieldsInput("新建", Criterion.Count, "茶园交易点", [new TargetInput("茶园交易点", 8, null, "个", Bound.AtLeast)], "2026-12-31"));

    public static AddInput Add { get; } = new(new TextSpan(430, 441));

    public static DecisionOutcome Decided { get; } = new(RowLine, "430-441");

    public static ConfirmationInput Confirmation { get; } = new([new("408-420", 0), new("430-441", 2)]);

    public static ConfirmationOutcome Confirmed { get; } = new(1, ["430-441"]);

    public static ApprovedLine Approved { get; } = new(1, new string('a', 64), At);

    public static object ApprovedReading { get; } = new { number = 1, reportId = Id, title = "政府工作报告", sha256 = new string('a', 64), approvedBy = "王督查" };
}
