namespace Jiema.Platform.Accounts.Passwords;

/// <summary>
/// Passwords that are guessed first. The rules let many of them through: P@ssw0rd has four classes.
/// They are compared without case, with the usual stand-ins (@ for a, 0 for o …) undone and without the digits and signs at both ends.
/// </summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Words = new(
        """
        password passwd pass admin administrator root user guest test login welcome master secret system server manager
        qwerty qwert qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx iop
        abc abcd abcde abcdef abcabc aaa aaaa aaaaaa iloveyou loveyou love monkey dragon sunshine princess football letmein superman
        woaini woaiwojia wodemima mima mimamima zhongguo china beijing gongzuo bangong zhengfu xianzhengfu ducha duchashi xitong guanliyuan anquan shenji
        jiema huawei lenovo windows office changeme default newpassword qweasd qweasdzxc qwe asd asdasd zaq xsw
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly (char From, char To)[] StandIns = [('@', 'a'), ('4', 'a'), ('0', 'o'), ('1', 'l'), ('3', 'e'), ('5', 's'), ('$', 's'), ('7', 't'), ('!', 'i')];

    public static bool Holds(string password)
    {
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() <= 3) return lower.Length > 0;
        var undone = string.Concat(Core(lower).Select(c => StandIns.FirstOrDefault(s => s.From == c) is { From: not '\0' } pair ? pair.To : c));
        return Words.Contains(Core(lower)) || Words.Contains(undone) || Words.Contains(string.Concat(lower.Where(char.IsLetter)));
    }

    private static string Core(string lower) => lower.Trim([.. "0123456789!@#$%^&*()-_=+.,;:?/~ "]);
}
