using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace Jiema.Platform.Tests.Accounts;

/// <summary>The rules for names and passwords, and the settings, one case for each way to break them.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("Qinglan-2026", "")]
    [InlineData("云坪茶园abc7", "")]
    [InlineData("Qing-26", "PasswordTooShort")]
    [InlineData("qinglanqing1", "PasswordClasses")]
    [InlineData("Wangducha-26", "PasswordHoldsName")]
    [InlineData("6-Ahcudgnaw", "PasswordHoldsName")]
    [InlineData("P@ssw0rd", "PasswordCommon")]
    [InlineData("Password-2026", "PasswordCommon")]
    [InlineData("Admin@123456", "PasswordCommon")]
    [InlineData("1qaz@WSX", "PasswordCommon")]
    [InlineData("Aa1Aa1Aa1", "PasswordCommon")]
    public void Password(string password, string fault) => Assert.Equal(fault, string.Join(',', PasswordRules.Faults(new AccountSettings(), "wangducha", password)));

    [Fact]
    public void Password_VeryLong_IsRefused() => Assert.Contains("PasswordTooLong", PasswordRules.Faults(new AccountSettings(), "wang", "Ab1-" + new string('x', 100_000)));

    [Theory]
    [InlineData("王督查", null)]
    [InlineData("wang.ducha_1@x", null)]
    [InlineData("𠮷田", null)]
    [InlineData("иванов", null)]
    [InlineData("", "UserNameLength")]
    [InlineData("wang ducha", "UserNameSigns")]
    [InlineData("<script>", "UserNameSigns")]
    [InlineData("wang\u200Bducha", "UserNameSigns")]
    [InlineData("wang\u202Educha", "UserNameSigns")]
    [InlineData("wаngducha", "UserNameMixed")]
    public void Name(string name, string? fault) => Assert.Equal(fault, UserNames.Fault(UserNames.Clean(name)));

    [Fact]
    public void Name_VeryLongOrBroken_IsRefused()
    {
        Assert.Equal("UserNameLength", UserNames.Fault(UserNames.Clean(new string('王', 61))));
        Assert.NotNull(UserNames.Fault(UserNames.Clean(new string('王', 1_000_000))));
        Assert.NotNull(UserNames.Fault(UserNames.Clean("王\uD800督")));
    }

    [Theory]
    [InlineData("ｗａｎｇ", "wang")]
    [InlineData("WANG", "wang")]
    [InlineData("cора", "copa")]
    [InlineData("сора", "copa")]
    [InlineData("1iu", "liu")]
    [InlineData("zha0", "zhao")]
    [InlineData("josé", "jose")]
    public void Skeleton_OfLookAlikes_IsOne(string one, string other)
    {
        var (a, b) = (UserNames.Skeleton(UserNames.Clean(one)), UserNames.Skeleton(UserNames.Clean(other)));
    }

    [Fact]
    public void Skeleton_OfDifferentNames_Differs() => Assert.NotEqual(UserNames.Skeleton("王督查"), UserNames.Skeleton("王督察"));

    [Theory, InlineData("IdleMinutes", "0"), InlineData("IdleMinutes", "ten"), InlineData("PasswordLength", "4"), InlineData("LockAfter", "-5"), InlineData("SecondFactor", "sometimes"), InlineData("SessionHours", "١٢")]
    public void Setting_OutsideOfItsRange_StopsTheStart(string name, string value)
    {
        var refused = Assert.Throws<StorageException>(() => Read((name, value)));
        Assert.Contains("Jiema:Accounts:" + name, refused.Chinese, StringComparison.Ordinal);
        Assert.Contains(value.ToLowerInvariant(), refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_Defaults_AreThoseOfLevel3()
    {
        Assert.Equal(new AccountSettings(), Read());
        Assert.Equal((0, SecondFactorDuty.All), (Read(("PasswordDays", "0")).PasswordDays, Read(("SecondFactor", "All")).SecondFactor));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox · Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1", "Safari · iPhone")]
    [InlineData("<script>alert(1)</script>", "–")]
    [InlineData(null, "–")]
    public void Browser_IsKeptAsAFamily(string? agent, string family) => Assert.Equal(family, BrowserFamily.Of(agent));

    private static AccountSettings Read(params (string Name, string Value)[] settings) =>
        AccountSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>("Jiema:Accounts:" + s.Name, s.Value))).Build());
}
