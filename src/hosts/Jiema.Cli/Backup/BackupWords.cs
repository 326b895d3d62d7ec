using System.Globalization;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Files.Upkeep;
using Jiema.Platform.Time;

namespace Jiema.Cli.Backup;

/// <summary>The texts of backup, restore and files, Chinese and English side by side.</summary>
internal sealed class BackupWords(Words words)
{
    public string Backup => words.Pick(
        """
        备份整套安装：数据库的全部数据和全部文件，写进一个带校验值的压缩包。不用停机，数据取自同一时刻。
        压缩包里有密码的杂凑值，请妥善保管。登录密钥默认不在其中。

        例子：
          jiema backup --data jiema-data --to 备份-20260301.zip
          Jiema__Storage__Engine=postgres Jiema__Storage__Connection=… jiema backup --to 备份-20260301.zip

        设置与网页程序相同：当前目录的 appsettings.json、环境变量 Jiema__…；--data 代替 Jiema:DataFolder。

        退出码：0 已写成；1 已写成，但有文件早已丢失或损坏；2 没有写成；130 被中断。
        """,
        """
        Back the whole installation up: all rows of the database and all files, in one archive with hashes. Nothing has to stop; all rows are of one moment.
        The archive holds hashes of passwords: keep it safe. The sign-in keys are not in it unless asked for.

        Examples:
          jiema backup --data jiema-data --to backup-20260301.zip
          Jiema__Storage__Engine=postgres Jiema__Storage__Connection=… jiema backup --to backup-20260301.zip

        Settings are those of the web program: appsettings.json of this folder, the environment's Jiema__…; --data stands for Jiema:DataFolder.

        Exit codes: 0 written; 1 written, but files were lost or damaged before; 2 not written; 130 interrupted.
        """);

    public string Restore => words.Pick(
        """
        把备份恢复到空的安装里：先校验全部内容，再写入；没有恢复成时什么也不留下。SQLite 和 PostgreSQL 的备份可以互相恢复。

        例子：
          jiema restore --data 新目录 --from 备份-20260301.zip

        设置与网页程序相同，见 jiema backup --help。

        退出码：0 已恢复；1 已恢复，但有文件在备份时就已丢失或损坏；2 没有恢复；130 被中断。
        """,
        """
        Bring a backup back into an empty installation. All of it is verified first; a restore that fails leaves nothing. A backup of SQLite goes into PostgreSQL and the other way round.

        Example:
          jiema restore --data new-folder --from backup-20260301.zip

        Settings are those of the web program, see jiema backup --help.

        Exit codes: 0 restored; 1 restored, but files were lost or damaged when the backup was made; 2 nothing restored; 130 interrupted.
        """);

    public string Files => words.Pick(
        """
        核对文件：列出丢失的、损坏的，和没有数据引用的（保存失败留下的，无害）。只读，程序可以照常运行。

        退出码：0 没有丢失和损坏；1 有；2 不能读取；130 被中断。
        """,
        """
        Compare the files with the database: lists missing and damaged ones, and those that nothing refers to (left by a save that failed, harmless). Reads only; the program may go on running.

        Exit codes: 0 none missing or damaged; 1 some are; 2 cannot be read; 130 interrupted.
        """);

    public string To => words.Pick("写到这个文件（.zip）；写完才出现，已有的文件不覆盖。", "Write to this file (.zip). It appears when it is whole; one that exists is not overwritten.");

    public string From => words.Pick("从这个备份恢复。", "The backup to restore from.");

    public string Data => words.Pick("数据目录（设置 Jiema:DataFolder）。", "The data folder (setting Jiema:DataFolder).");

    public string WithKeys => words.Pick("连同登录密钥。密钥是机密：拿到它就能冒充登录。", "With the sign-in keys. They are a secret: whoever has them can make sign-ins.");

    public string Rate(string each, string left) => words.Pick($"{each} MB/秒  还需 {left}", $"{each} MB/s  {left} left");

    public string Unreadable(string why) => words.Pick($"不能读取存储：{why}", $"The storage cannot be read: {why}");

    public string Written(string file, BackupResult r) => words.Pick(
        $"已备份到 {file}：{r.Tables} 张表 {r.Rows} 行，{r.Files} 个文件 {Mega(r.FileBytes)} MB；压缩包 {Mega(r.ArchiveBytes)} MB。{(r.WithKeys ? "含登录密钥，请当作机密保管。" : "不含登录密钥。")}",
        $"Backed up to {file}: {r.Rows} rows of {r.Tables} tables, {r.Files} files ({Mega(r.FileBytes)} MB); archive {Mega(r.ArchiveBytes)} MB. {(r.WithKeys ? "The sign-in keys are in it: keep it secret." : "The sign-in keys are not in it.")}") + Losses(r.Missing, r.Damaged);

    public string Restored(string file, BackupResult r) => words.Pick(
        $"已校验并恢复 {file}（{Moment(r.MadeAt)} 的备份）：{r.Tables} 张表 {r.Rows} 行，{r.Files} 个文件 {Mega(r.FileBytes)} MB。{(r.WithKeys ? "" : "备份不含登录密钥，大家需要重新登录。")}",
        $"Verified and restored {file} (a backup of {Moment(r.MadeAt)}): {r.Rows} rows of {r.Tables} tables, {r.Files} files ({Mega(r.FileBytes)} MB). {(r.WithKeys ? "" : "It holds no sign-in keys: everybody signs in anew.")}") + Losses(r.Missing, r.Damaged);

    public string Report(FilesReport r) => words.Pick(
        $"{r.Files} 个文件 {Mega(r.Bytes)} MB，数据引用 {r.Named} 个：丢失 {r.Missing.Count}，损坏 {r.Damaged.Count}，没有引用的 {r.Orphans.Count}。",
        $"{r.Files} files ({Mega(r.Bytes)} MB), {r.Named} named by rows: {r.Missing.Count} missing, {r.Damaged.Count} damaged, {r.Orphans.Count} that nothing refers to.")
        + Losses(r.Missing, [.. r.Damaged.Select(d => d.Path)]) + Lines(words.Pick("无引用", "orphan"), r.Orphans.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Path}\t{o.Bytes}")));

    public static bool Lost(BackupResult r) => r.Missing.Count + r.Damaged.Count > 0;

    private string Losses(IReadOnlyList<string> missing, IReadOnlyList<string> damaged) => Lines(words.Pick("丢失", "missing"), missing) + Lines(words.Pick("损坏", "damaged"), damaged);

    private static string Lines(string what, IEnumerable<string> names) => string.Concat(names.Select(n => $"\n{what}\t{n}"));

    private static string Mega(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => ChinaTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
