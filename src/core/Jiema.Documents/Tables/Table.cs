namespace Jiema.Documents.Tables;

/// <summary>A table of typed cells.</summary>
/// <param name="Name">The sheet's name; shortened and cleaned to what a spreadsheet allows (31 characters, none of <c>[]:*?/\</c>).</param>
/// <param name="Header">One text for each column.</param>
/// <param name="Rows">Cells: null, string, bool, int, long, decimal, double or DateOnly; anything else is written as its text.</param>
public sealed record Table(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);
