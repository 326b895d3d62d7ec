using System.Text;
using FolderToCsv;

if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: FolderToCsv FOLDER (decodes its *.txt files and prints their commitments as CSV)");
    return 2;
}

try
{
    // All files are read before the first line is printed: a table is whole, or there is none.
    var reports = Reports.Of(folder);
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    foreach (var line in Table.Of(reports)) output.WriteLine(line);
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
