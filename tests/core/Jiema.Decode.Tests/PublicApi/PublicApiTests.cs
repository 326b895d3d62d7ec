using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.PublicApi;

/// <summary>What the package shows stands in a file, so that a change is seen in the diff. With JIEMA_RESET=1 the file is written anew.</summary>
public class PublicApiTests
{
    [Fact]
    public void Api_IsTheOneInTheFile()
    {
        var file = Path.Combine(Repo.Root, "src/core/Jiema.Decode/PublicApi.txt");
        var listing = ApiListing.Of(typeof(Reading).Assembly.GetExportedTypes());
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(file, listing);
        Assert.Equal(File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n"), listing);
    }

    [Fact]
    public void Listing_ShowsWhatIsSeenFromOutside_AndNothingElse() => Assert.Equal(
        [
            "class Jiema.Decode.Tests.PublicApi.PublicApiTests+Shown : IDisposable",
            "  IReadOnlyList<string?> Names { get; init; }",
            "  Shown(int count = 1)",
            "  bool? Try(string text, out string? word)",
            "  const string Word = \"one\"",
            "  int Count { get; }",
            "  protected virtual void Grow()",
            "  required string Given { get; set; }",
            "  static long[] Many(params int[] numbers)",
            "  void Dispose()",
            "",
            "enum Jiema.Decode.Tests.PublicApi.PublicApiTests+Side",
            "  Left = 0",
            "  Right = 4",
            "",
            "sealed record Jiema.Decode.Tests.PublicApi.PublicApiTests+Small",
            "  One One { get; init; }",
            "  Small(One One)",
            "",
        ],
        ApiListing.Of([typeof(Small), typeof(Side), typeof(Shown)]).Split('\n'));

    [Fact]
    public void Listing_OneMoreMember_IsNoticed() => Assert.Equal("  bool IsLarge { get; }", Assert.Single(
        ApiListing.Of([typeof(Larger.Small)]).Split('\n'), line => !ApiListing.Of([typeof(Small)]).Replace("+Small", "+Larger+Small", StringComparison.Ordinal).Split('\n').Contains(line)));

#pragma warning disable CA1812, CA1801, CA1063, CA1816, CA1852, CA1813, IDE0060 // only looked at, never used

    private class Shown(int count = 1) : IDisposable
    {
        public const string Word = "one";

        public int Count { get; private set; } = count;

        public required string Given { get; set; }

        public IReadOnlyList<string?> Names { get; init; } = [];

        internal int Hidden => 1;

        public static long[] Many(params int[] numbers) => [.. numbers];

        public bool? Try(string text, out string? word) => (word = text) == null;

        protected virtual void Grow() => Count++;

        public void Dispose() => Hide();

        private static void Hide()
        {
        }
    }

    private enum Side
    {
        Left,
        Right = 4,
    }

    private sealed record One;

    private sealed record Small(One One);

    private static class Larger
    {
        internal sealed record Small(One One)
        {
            public bool IsLarge => One is null;
        }
    }
}
