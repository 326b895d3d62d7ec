using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A unit and the version of it that was shown.</summary>
public readonly record struct SeenUnit(Guid UnitId, int Seen);

/// <summary>Units that go over into another.</summary>
/// <param name="Day">The first day on which only <paramref name="Into"/> exists.</param>
/// <param name="CarriedPosts">The posts that are carried over with their holders; all others end.</param>
public sealed record MergeUnitsOptions(IReadOnlyList<SeenUnit> Units, SeenUnit Into, DateOnly Day, IReadOnlyList<Guid> CarriedPosts);

/// <summary>Merges units. The merged ones stay, are found under all names that they had, and say where they went.</summary>
public sealed class MergeUnits(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(MergeUnitsOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, _ => options.Into.UnitId, book =>
        {
            foreach (var seen in options.Units.Append(options.Into))
            {
                if (book.Unit(seen.UnitId) is not { } unit) return Act.NotFound;
                if (unit.Revision != seen.Seen) return Act.Stale("unit", unit.Id, seen.Seen);
            }

            if (options.CarriedPosts.Any(p => book.Post(p) is null)) return Act.NotFound;
            var units = options.Units.Select(u => book.Unit(u.UnitId)!).Distinct().ToList();
            var into = book.Unit(options.Into.UnitId)!;
            return Act.Of(MergeActs.Merge(book, units, into, options.Day, options.CarriedPosts.ToHashSet()), into.Id);
        }, cancellation);
}
