using Jiema.Decode;

namespace Jiema.Cli.Decode;

/// <summary>The names of the caller's own file, joined to the shipped ones.</summary>
internal static class OwnNames
{
    /// <summary>Null, or the line that says why not.</summary>
    public static string? Read(string? path, Words words, out Lexicon lexicon)
    {
        lexicon = Lexicon.Default;
        if (path is null) return null;
        try
        {
            lexicon = lexicon.With(File.ReadAllBytes(path));
            return null;
        }
        catch (LexiconException problem)
        {
            return words.BadLexicon(path, words.English ? problem.English : problem.Chinese);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return words.NotFound(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return words.Unreadable(path, failure.Message);
        }
    }
}
