using Jiema.Platform.Accounts.SecondFactors;

namespace Jiema.Platform.Tests.Accounts;

public sealed class TotpTests
{
    // "12345678901234567890", the key of RFC 6238's appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void Code_OfTheRfc(long seconds, string code) => Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Key_IsBase32AndFresh()
    {
        Assert.Equal(Key, Totp.Base32("12345678901234567890"u8));
        Assert.Matches("^[A-Z2-7]{32}$", Totp.NewKey());
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }

    [Theory, InlineData(-2, false), InlineData(-1, true), InlineData(0, true), InlineData(1, true), InlineData(2, false)]
    public void Match_OneStepAround(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(taken, Totp.Match(Key, Totp.Code(Key, Totp.StepAt(now) + steps), now) is not null);
    }

    [Fact]
    public void Address_OddName_StaysInItsPlace() =>
        Assert.Equal("otpauth://totp/Jiema%3A%E7%8E%8B%26secret%3DX?secret=K&issuer=Jiema&digits=6&period=30", Totp.Address("K", "王&secret=X"));
}
