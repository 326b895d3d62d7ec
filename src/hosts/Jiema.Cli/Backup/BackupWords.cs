using System.Globalization;
using Jiema.Platform.Files.Backup;

namespace Jiema.Cli.Backup;

/// <summary>The texts of backup and restore.</summary>
internal sealed class BackupWords(Words words)
{
    public string Backup => words.Pick(
        """
        备份整个安装：数据库和全部文件写进一个带校验的压缩包。不用停机。

        例子：
          jiema backup --data jiema-data --to 备份-20260301.zip

        退出码：0 已写成；2 没有写成；130 被中断。
        """,
        """
        Back the whole installation up: the database and all files in one archive with hashes. Nothing has to stop.

        Example:
          jiema backup --data jiema-data --to backup-20260301.zip

        Exit codes: 0 written; 2 not written; 130 interrupted.
        """);

    public string Restore => words.Pick(
        """
        把备份恢复到空的安装里；先校验全部内容，两种数据库之间也可以恢复。

        例子：
          jiema restore --data 新目录 --from 备份-20260301.zip

        退出码：0 已恢复；2 没有恢复；130 被中断。
        """,
        """
        Bring a backup back into an empty installation, of either database; everything is verified first.

        Example:
          jiema restore --data new-folder --from backup-20260301.zip

        Exit codes: 0 restored; 2 not restored; 130 interrupted.
        """);

    public string To => words.Pick("写到这个文件（.zip）；已有的文件不覆盖。", "Write to this file (.zip); one that exists is not overwritten.");

    public string From => words.Pick("从这个备份恢复。", "The backup to restore from.");

    public string Data => words.Pick("数据目录；不写则用设置 Jiema__DataFolder。", "The data folder; else the setting Jiema__DataFolder.");

    public string WithKeys => words.Pick("连同登录密钥。密钥是机密：拿到它就能冒充登录。", "With the sign-in keys. They are a secret: whoever has them can make sign-ins.");

    public string Written(string file, BackupSummary s) => words.Pick(
        $"已备份到 {file}：{s.Tables} 张表 {s.Rows} 行，{s.Files} 个文件 {Mega(s.FileBytes)} MB，压缩包 {Mega(s.ArchiveBytes)} MB。{(s.SignInKeys ? "含登录密钥，请当作机密保管。" : "不含登录密钥。")}",
        $"Backed up to {file}: {s.Rows} rows of {s.Tables} tables, {s.Files} files ({Mega(s.FileBytes)} MB), archive {Mega(s.ArchiveBytes)} MB. {(s.SignInKeys ? "The sign-in keys are in it: keep it secret." : "The sign-in keys are not in it.")}");

    public string Restored(BackupSummary s) => words.Pick(
        $"已校验并恢复：{s.Tables} 张表 {s.Rows} 行，{s.Files} 个文件 {Mega(s.FileBytes)} MB。{(s.SignInKeys ? "" : "备份不含登录密钥，大家需要重新登录。")}",
        $"Verified and restored: {s.Rows} rows of {s.Tables} tables, {s.Files} files ({Mega(s.FileBytes)} MB). {(s.SignInKeys ? "" : "It held no sign-in keys: everybody signs in anew.")}");

    private static string Mega(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
