using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Jiema.Reports.Intake.Pdf;

/// <summary>The library's filters behind a count: a stream that unfolds past the limit is refused before it takes the memory.</summary>
internal sealed class PdfBoundedFilters(Budget budget) : IFilterProvider
{
    private static readonly DefaultFilterProvider Inner = DefaultFilterProvider.Instance as DefaultFilterProvider ?? throw new InvalidOperationException();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Inner.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];

    private sealed class BoundedFilter(IFilter inner, Budget budget) : IFilter
    {
        /// <summary>LZW can unfold 1 to 1,000 and is not measured before; text pages packed with it stay far below this.</summary>
        private const int MostLzw = 200_000;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Check();
            if (inner is FlateFilter) Measure(input);
            if (inner is LzwFilter && input.Length > MostLzw) throw TooLarge();
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Measure(Memory<byte> input)
        {
            // Short streams cannot unfold past the limit: deflate gives at most 1,032 bytes for one.
            if (input.Length < budget.Limits.MaxUnfoldedBytes / 1032) return;
            using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var count = 0L;
            while (Next(stream, buffer) is var read and > 0)
            {
                budget.Check();
                if ((count += read) > budget.Limits.MaxUnfoldedBytes) throw TooLarge();
            }
        }

        /// <summary>A damaged stream ends here; the library decides what can be saved of it.</summary>
        private static int Next(ZLibStream stream, byte[] buffer)
        {
            try
            {
                return stream.Read(buffer);
            }
            catch (InvalidDataException)
            {
                return 0;
            }
        }

        private static IntakeException TooLarge() => new(IntakeMessages.UnfoldsTooLarge("PDF"));
    }
}
