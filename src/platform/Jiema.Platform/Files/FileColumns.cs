using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiema.Platform.Files;

/// <summary>Which columns name a file of the store. A table says it where it is declared, so that nobody else has to know it.</summary>
public static class FileColumns
{
    private const string Mark = "Jiema:NamesFile";

    /// <summary>The column holds the SHA-256 of a file: the store must have it for as long as the row is there.</summary>
    public static PropertyBuilder<T> NamesFile<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);

    /// <summary>Table and column of each of them.</summary>
    internal static IEnumerable<(string Table, string Column)> Of(IModel model) =>
        from table in model.GetRelationalModel().Tables
        from column in table.Columns
        where column.PropertyMappings.Any(m => m.Property.FindAnnotation(Mark) is not null)
        orderby table.Name, column.Name
        select (table.Name, column.Name);
}
