using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A new area.</summary>
public sealed record AddAreaOptions(string? Name, AreaKind Kind, Guid? ParentId, string? Code);

/// <summary>Adds an area to the installation, with nothing in it.</summary>
public sealed class AddArea(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(AddAreaOptions options, ActionContext context, CancellationToken cancellation) => organisation.RunOnAreasAsync(context, areas =>
    {
        var area = new Area { Id = Guid.CreateVersion7(context.At), Name = NameRules.Clean(options.Name), Kind = options.Kind, ParentId = options.ParentId, Code = UnitActs.Blank(options.Code) };
        var problems = AreaRules.Check(area, [.. areas]);
        if (problems.Count > 0) return (Act.Of(problems, null), null, null);
        var changes = EditArea.Differences(areas, null, area);
        return (Act.Of([], area.Id), area, new AreaAdded(area.Id, area.Name, 0, changes) { After = AreaBook.Digest(area) });
    }, cancellation);
}
