namespace Jiema.Decode.Tests.Readme;

/// <summary>Stands in for the console in the examples of this folder, so that they print as a reader's program would and the test sees what.</summary>
internal static class Console
{
    // Each test runs on its own thread; the real console is shared by all.
    [ThreadStatic]
    private static StringWriter? _output;

    public static void WriteLine(string line) => _output!.Write(line + "\n");

    /// <summary>What the example prints.</summary>
    public static string Of(Action example)
    {
        _output = new StringWriter();
        example();
        return _output.ToString();
    }
}
