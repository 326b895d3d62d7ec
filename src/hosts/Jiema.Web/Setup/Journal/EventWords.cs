using System.Text.RegularExpressions;
using Jiema.Platform.Journal.Reading;

namespace Jiema.Web.Setup.Journal;

/// <summary>What each kind of event is called, and how it is told: {words} stand for what the event remembers.</summary>
public static partial class EventWords
{
    /// <summary>Kind, name and sentence in Chinese, name and sentence in English.</summary>
    public static readonly IReadOnlyDictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> Kinds =
        new[] { ReportEventWords.Kinds, AccountEventWords.Kinds, OrganisationEventWords.Kinds }.SelectMany(k => k).ToDictionary(StringComparer.Ordinal);

    /// <summary>What an event may have happened to, in Chinese and English.</summary>
    public static readonly IReadOnlyDictionary<string, (string Chinese, string English)> Objects = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["report"] = ("报告", "Report"), ["decoding"] = ("交来的文件", "File handed in"), ["account"] = ("账号", "Account"), ["invitation"] = ("邀请", "Invitation"),
        ["token"] = ("令牌", "Token"), ["address"] = ("网络地址", "Address"), ["area"] = ("地区", "Area"), ["unit"] = ("单位", "Unit"), ["post"] = ("岗位", "Post"), ["person"] = ("人员", "Person"),
    };

    // Codes that events remember, as they are said: by the field and the code.
    private static readonly Dictionary<(string Field, string Code), (string Chinese, string English)> Codes = new()
    {
        [("act", "confirm")] = ("确认", "confirm"), [("act", "correct")] = ("更正", "correct"), [("act", "split")] = ("拆分", "split"), [("act", "merge")] = ("合并", "merge"),
        [("act", "exclude")] = ("排除", "exclude"), [("act", "reopen")] = ("重开", "reopen"), [("act", "add")] = ("补录", "add"),
        [("method", "password")] = ("密码", "password"), [("method", "totp")] = ("密码和验证码", "password and code"), [("method", "recovery")] = ("密码和恢复码", "password and recovery code"),
        [("method", "provider")] = ("统一身份", "identity provider"), [("method", "setup")] = ("首次启动的链接", "first link"), [("method", "invitation")] = ("邀请链接", "invitation link"),
        [("step", "name")] = ("没有这个用户名", "no such name"), [("step", "password")] = ("密码不对", "wrong password"), [("step", "code")] = ("验证码不对", "wrong code"), [("step", "provider")] = ("统一身份没有关联账号", "the identity has no account"),
    };

    // Administrators' roles: of an appointment, and in the place of an invitation.
    private static readonly Dictionary<string, (string Chinese, string English)> Roles = new(StringComparer.Ordinal)
    {
        ["SystemAdministrator"] = ("系统管理员", "system administrator"), ["SecurityAdministrator"] = ("安全管理员", "security administrator"), ["AuditAdministrator"] = ("审计管理员", "audit administrator"),
    };

    /// <summary>The kind's name; a kind without a row shows its code.</summary>
    public static string Name(string kind, bool english) => Kinds.TryGetValue(kind, out var words) ? english ? words.English : words.Chinese : kind;

    /// <summary>What it happened to, in a word; unknown kinds show their code.</summary>
    public static string Object(string kind, bool english) => Objects.TryGetValue(kind, out var words) ? english ? words.English : words.Chinese : kind;

    /// <summary>What happened, in a sentence.</summary>
    public static string Sentence(JournalEntry entry, bool english)
    {
        if (!Kinds.TryGetValue(entry.Kind, out var words)) return entry.Kind;
        return Place().Replace(english ? words.EnglishSentence : words.Sentence, place => Value(entry, place.Groups[1].Value, english));
    }

    private static string Value(JournalEntry entry, string name, bool english)
    {
        var value = entry.What.GetValueOrDefault(name, "—");
        var (chinese, said) = Codes.TryGetValue((name, value), out var code) ? code : name is "role" or "place" && Roles.TryGetValue(value, out var role) ? role : (value, value);
        return english ? said : chinese;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
