using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>An area as it should be.</summary>
/// <param name="Seen">The version that was shown.</param>
public sealed record EditAreaOptions(Guid AreaId, int Seen, string? Name, AreaKind Kind, Guid? ParentId, string? Code);

/// <summary>Changes an area's name, level, code, or the area above.</summary>
public sealed class EditArea(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(EditAreaOptions options, ActionContext context, CancellationToken cancellation) => organisation.RunOnAreasAsync(context, areas =>
    {
        if (areas.FirstOrDefault(a => a.Id == options.AreaId) is not { } area) return (Act.NotFound, null, null);
        if (area.Revision != options.Seen) return (Act.Stale("area", area.Id, options.Seen), null, null);
        var changed = new Area { Id = area.Id, Name = NameRules.Clean(options.Name), Kind = options.Kind, ParentId = options.ParentId, Code = UnitActs.Blank(options.Code) };
        var problems = AreaRules.Check(changed, [.. areas.Where(a => a != area)]);
        var changes = Differences(areas, area, changed);
        if (problems.Count > 0 || changes.Count == 0) return (Act.Of(problems, area.Id), null, null);
        var (before, former) = (AreaBook.Digest(area), area.Name);
        (area.Name, area.Kind, area.ParentId, area.Code) = (changed.Name, changed.Kind, changed.ParentId, changed.Code);
        area.Revision++;
        return (Act.Of([], area.Id), null, new AreaChanged(area.Id, former, area.Revision, changes) { Before = before, After = AreaBook.Digest(area) });
    }, cancellation);

    internal static IReadOnlyList<OrganisationFieldChange> Differences(IReadOnlyList<Area> areas, Area? before, Area after)
    {
        string? Name(Guid? id) => areas.FirstOrDefault(a => a.Id == id)?.Name;
        return UnitActs.Differences(("name", before?.Name, after.Name), ("kind", before is null ? null : AreaWords.Of(before.Kind, "zh"), AreaWords.Of(after.Kind, "zh")), ("parent", Name(before?.ParentId), Name(after.ParentId)), ("code", before?.Code, after.Code));
    }
}
