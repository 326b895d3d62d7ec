using System.Globalization;
using System.Text;
using Jiema.Documents.Tables;
using Jiema.Platform.Accounts;
using Jiema.Platform.Journal.Reading;
using Jiema.Platform.Time;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Setup.Journal;

/// <summary>The journal, as the auditor filtered it, as a file; written part by part, so that a long one does not fill the memory.</summary>
internal static class JournalExport
{
    private const int Part = 1000;

    private static readonly string[] Header = ["序号", "时间", "姓名", "岗位编号", "事项", "代码", "内容", "理由", "对象", "对象编号", "地区编号", "前摘要", "后摘要", "算法", "杂凑值"];

    public static void MapJournalExport(this WebApplication app) => app.MapGet("/journal/export.csv", (HttpContext http, JournalQuery query, CancellationToken cancellation) =>
    {
        var ask = JournalAsk.Read(http.Request.Query);
        return ask.Problems.Count > 0 ? Results.BadRequest() : Results.Stream(output => WriteAsync(output, query, ask.Filter, cancellation), "text/csv; charset=utf-8", "操作日志.csv");
    }).WithMetadata(new NeedsAttribute(AccountsPermissions.ReadJournal));

    private static async Task WriteAsync(Stream output, JournalQuery query, JournalFilter filter, CancellationToken cancellation)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var (rows, first) = (new List<IReadOnlyList<object?>>(Part), true);
        await foreach (var e in query.StreamAsync(filter with { Before = null }, cancellation))
        {
            rows.Add([e.Sequence, ChinaTime.Of(e.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.By, e.PostId?.ToString(), EventWords.Name(e.Kind, english), e.Kind, EventWords.Sentence(e, english), e.Why, e.ObjectKind, e.ObjectId, e.AreaId.ToString(), e.Before, e.After, e.Algorithm, e.Hash]);
            if (rows.Count == Part) await FlushAsync();
        }

        if (rows.Count > 0 || first) await FlushAsync();

        async Task FlushAsync()
        {
            using var part = new MemoryStream();
            TableCsv.Write(part, new Table("操作日志", Header, rows));
            var bytes = part.GetBuffer().AsMemory(0, (int)part.Length);
            // Only the first part keeps its mark and header.
            await output.WriteAsync(first ? bytes : bytes[(Preamble + Encoding.UTF8.GetByteCount(string.Join(',', Header)) + 2)..], cancellation);
            first = false;
            rows.Clear();
        }
    }

    private static int Preamble => Encoding.UTF8.Preamble.Length;
}
