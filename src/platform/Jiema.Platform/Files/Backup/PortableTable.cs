using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiema.Platform.Files.Backup;

/// <summary>A table of the model, whichever stage declared it: new ones come along by themselves.</summary>
/// <param name="Order">Columns that give its rows one order, the same on every engine.</param>
internal sealed record PortableTable(string Name, IReadOnlyList<BackupColumn> Columns, IReadOnlyList<BackupColumn> Order)
{
    /// <summary>All tables, each after those that it refers to.</summary>
    public static IReadOnlyList<PortableTable> Of(JiemaDb db)
    {
        var sorted = new List<ITable>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)) Visit(table);
        return [.. sorted.Select(Of)];

        void Visit(ITable table)
        {
            if (!seen.Add(table.Name)) return;
            foreach (var reference in table.ForeignKeyConstraints.OrderBy(f => f.PrincipalTable.Name, StringComparer.Ordinal)) Visit(reference.PrincipalTable);
            sorted.Add(table);
        }
    }

    private static PortableTable Of(ITable table)
    {
        var columns = table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(Column).ToList();
        var key = table.PrimaryKey?.Columns.Select(Column).ToList();
        return new(table.Name, columns, key ?? columns);
    }

    private static BackupColumn Column(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        return new(column.Name, PortableValue.KindOf(mapping.Converter?.ProviderClrType ?? mapping.ClrType));
    }
}
