using Jiema.Platform.Storage;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;

namespace Jiema.Web.Setup.Logs;

/// <summary>The log: to the console for who starts the program, and by setting as one JSON object a line into a file a day.</summary>
internal static class LogSetup
{
    /// <summary>text (the default), json or off.</summary>
    public const string ConsoleSetting = "Jiema:Log:Console";

    /// <summary>The file, such as logs/jiema-.json; the day is put before the ending. None unless set.</summary>
    public const string FileSetting = "Jiema:Log:File";

    /// <summary>The least level of Jiema's own lines; others begin at Warning whatever it says.</summary>
    public const string LevelSetting = "Jiema:Log:Level";

    /// <summary>How many days' files are kept; 等保 asks for six months of logs.</summary>
    private const int Days = 183;

    private const long LargestFile = 256L * 1024 * 1024;

    public static void AddLog(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var file = settings[FileSetting];
        var level = Level(settings[LevelSetting], file is null ? LogEventLevel.Warning : LogEventLevel.Information);
        builder.Host.UseSerilog((_, log) =>
        {
            log.MinimumLevel.Is(LogEventLevel.Warning).MinimumLevel.Override("Jiema", level).MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error).MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
                // A statement that fails is thrown too, and told where it was thrown to.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal).Enrich.FromLogContext();
            switch (settings[ConsoleSetting] ?? "text")
            {
                case "text": log.WriteTo.Console(new DiscreetText(), file is null ? level : LogEventLevel.Warning); break;
                case "json": log.WriteTo.Console(new DiscreetJson()); break;
                case "off": break;
                case var other: throw new StorageException($"设置 {ConsoleSetting} 的“{other}”不认识，请写 text、json 或 off。", $"The setting {ConsoleSetting} is “{other}”; write text, json or off.");
            }

            if (file is not null) log.WriteTo.File(new DiscreetJson(), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: null, retainedFileTimeLimit: TimeSpan.FromDays(Days), fileSizeLimitBytes: LargestFile, rollOnFileSizeLimit: true);
        }, preserveStaticLogger: true);
    }

    private static LogEventLevel Level(string? text, LogEventLevel otherwise) => text is null ? otherwise
        : Enum.TryParse<LogEventLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level
        : throw new StorageException($"设置 {LevelSetting} 的“{text}”不认识，请写 Information、Warning 或 Error。", $"The setting {LevelSetting} is “{text}”; write Information, Warning or Error.");
}
