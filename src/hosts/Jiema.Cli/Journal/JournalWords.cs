using System.Globalization;
using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Time;

namespace Jiema.Cli.Journal;

/// <summary>The texts of verify and digest, Chinese and English side by side.</summary>
internal sealed class JournalWords(Words words)
{
    public string Verify => words.Pick(
        """
        核验操作日志：从头到尾重算每一条记录的杂凑值，指出第一处不对的地方。只读，程序可以照常运行。

        例子：
          jiema verify --data /srv/jiema/data                   核验这套安装
          jiema verify --digest 2026-03-02.txt                  再证明现在的日志接着这份摘要
          Jiema__Storage__Engine=postgres Jiema__Storage__Connection=… jiema verify

        设置与网页程序相同，从环境变量读；--data 代替 Jiema:DataFolder。

        退出码：0 完整；1 不完整；2 不能读取；130 被中断。
        """,
        """
        Check the journal: compute the hash of every event anew, from first to last, and name the first bad place. Reads only; the program may go on running.

        Examples:
          jiema verify --data /srv/jiema/data                   this installation
          jiema verify --digest 2026-03-02.txt                  and prove that it goes on from this digest
          Jiema__Storage__Engine=postgres Jiema__Storage__Connection=… jiema verify

        Settings are those of the web program, from the environment; --data stands for Jiema:DataFolder.

        Exit codes: 0 whole; 1 broken; 2 cannot be read; 130 interrupted.
        """);

    public string Digest => words.Pick(
        """
        写出操作日志摘要：补写已经过去、还没有摘要的每一天（数据目录下的 digests），再给出此刻的摘要，可以打印或张贴到别处。

        例子：
          jiema digest --data /srv/jiema/data                   打印此刻的摘要
          jiema digest --out 摘要.txt                            写到文件

        退出码：0 已写出；2 不能读取或写入。
        """,
        """
        Make digests of the journal: the missing ones of days that are over (folder digests in the data folder), and one of this moment, to be printed or posted elsewhere.

        Examples:
          jiema digest --data /srv/jiema/data                   print the digest of this moment
          jiema digest --out digest.txt                         write it to a file

        Exit codes: 0 made; 2 cannot be read or written.
        """);

    public string Data => words.Pick("数据目录；不写则用 Jiema__DataFolder，再不然是 jiema-data。", "The data folder; else Jiema__DataFolder, else jiema-data.");

    public string DigestFile => words.Pick("一份摘要：证明现在的日志接着它。可以写多次。", "A digest: prove that the journal goes on from it. May be given several times.");

    public string Out => words.Pick("写到这个文件；不写则到标准输出。", "Write to this file; else standard output.");

    public string NoDigest(string path) => words.Pick($"“{path}”不是操作日志摘要，或抄写有误。请用 jiema digest 写出的文件。", $"'{path}' is no digest of a journal, or was miscopied. Use a file that jiema digest wrote.");

    public string Rate(string each, string left) => words.Pick($"{each} 条/秒  还需 {left}", $"{each}/s  {left} left");

    public string Whole(JournalVerdict verdict, double seconds) => verdict.Events == 0
        ? words.Pick("日志完整：还没有记录。", "The journal is whole: it holds no event yet.")
        : words.Pick(
            $"日志完整：{Number(verdict.Events)} 条，用时 {Seconds(seconds)} 秒。末条 {verdict.Algorithm} {verdict.Hash}",
            $"The journal is whole: {Number(verdict.Events)} events in {Seconds(seconds)} s. The last is {verdict.Algorithm} {verdict.Hash}");

    public string Extends(JournalDigest digest) => words.Pick($"日志接着 {digest.FileName[..10]} 的摘要（第 {Number(digest.Sequence)} 条）。", $"The journal goes on from the digest of {digest.FileName[..10]} (event {Number(digest.Sequence)}).");

    public string Broken(BadEvent bad)
    {
        var at = bad.At is { } moment ? ChinaTime.Of(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "?";
        var what = bad.Kind is null ? "" : words.Pick($"（{bad.Kind}，{at}）", $" ({bad.Kind}, {at})");
        return words.Pick($"日志不完整：第 {Number(bad.Sequence)} 条{what}：{Fault(bad.Fault)}", $"The journal is broken at event {Number(bad.Sequence)}{what}: {Fault(bad.Fault)}");
    }

    private string Fault(JournalFault fault) => fault switch
    {
        JournalFault.Hash => words.Pick("内容与杂凑值不符，这一条被改过、换过，或是插进来的。", "its columns do not give its hash: it was changed, moved or put in."),
        JournalFault.Gap => words.Pick("缺这一条。", "it is missing."),
        JournalFault.Number => words.Pick("编号不在序列里。", "its number is none that was ever counted."),
        JournalFault.Form => words.Pick("有一项的写法不是程序写的。", "a column is written as the program never writes it."),
        JournalFault.Algorithm => words.Pick("写着不认识的杂凑算法。", "it names a hash that there is not."),
        JournalFault.Tail => words.Pick("从这一条起，末尾的记录不见了。", "from here on, the events at the end are gone."),
        JournalFault.Head => words.Pick("与日志的末端记录不一致。", "it disagrees with the stated end of the journal."),
        JournalFault.Digest => words.Pick("与摘要不符：摘要之后历史被改写过。", "it is not the one of the digest: history was written anew since."),
        JournalFault.DigestBeyond => words.Pick("摘要里的这一条已经不在：末尾被截去。", "the digest's event is gone: the end was cut off."),
        _ => words.Pick("第一条与摘要不符：摘要来自另一套安装，或全部历史被改写过。", "it is not the one of the digest: that comes from another installation, or all history was written anew."),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("F1", CultureInfo.InvariantCulture);
}
