namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>Makes the preview of a table on a book.</summary>
internal static class ImportPlan
{
    public static ImportPreviewResult Make(AreaBook book, IReadOnlyList<ImportRow> rows)
    {
        if (ImportColumns.Find(rows) is not { } found) return new(null, "no-header");
        var data = rows.Skip(found.Header + 1).ToList();
        if (data.Count == 0) return new(null, "no-rows");
        if (data.Count > ImportTable.MostRows) return new(null, "too-many-rows");
        var lines = new ImportRun(book, found.Columns).Run(data);
        var packed = ImportPacking.Pack(rows);
        return new(new(lines, found.Columns.Ignored, ImportPacking.Hash(book.AreaId, packed, lines), packed));
    }
}
