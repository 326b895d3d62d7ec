using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>Says what a table would change, and stores nothing.</summary>
public sealed class ImportQuery(JiemaDb db, TimeProvider time)
{
    public async Task<ImportPreviewResult> PreviewAsync(Guid areaId, IReadOnlyList<ImportRow> rows, CancellationToken cancellation) =>
        ImportPlan.Make(await AreaBookStore.LoadAsync(db, areaId, time.GetUtcNow(), cancellation, readOnly: true), rows);
}
