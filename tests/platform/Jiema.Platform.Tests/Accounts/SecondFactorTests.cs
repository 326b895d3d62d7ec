using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.TestKit;

namespace Jiema.Platform.Tests.Accounts;

public sealed class SecondFactorTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Code_LetsInOnce_AndAgainInTheNextStep(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (key, _) = await desk.SetUpFactorAsync(desk.First);
        Assert.Equal(EntryOutcome.NeedsCode, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
        // The code that confirmed the set-up is used up as well.
        Assert.Equal(EntryOutcome.Wrong, (await desk.SecondStepAsync(desk.First, desk.Code(key))).Outcome);
        desk.Time.Advance(Totp.Step);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.SecondStepAsync(desk.First, desk.Code(key)))));
        Assert.Single(results, r => r.Outcome == EntryOutcome.SignedIn);
        desk.Time.Advance(Totp.Step);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SecondStepAsync(desk.First, desk.Code(key)[..3] + " " + desk.Code(key)[3..])).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task RecoveryCodes_WorkOnceEach(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (_, codes) = await desk.SetUpFactorAsync(desk.First);
        Assert.Equal(10, codes.Distinct().Count());
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.SecondStepAsync(desk.First, codes[0].ToLowerInvariant()))));
        Assert.Single(results, r => r.Outcome == EntryOutcome.SignedIn);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SecondStepAsync(desk.First, codes[1].Replace("-", "", StringComparison.Ordinal))).Outcome);
        Assert.Equal(8, (await desk.Jiema.UseAsync<SecondFactorQuery, SecondFactorState>(q => q.ReadAsync(desk.First.Id, default))).CodesLeft);
        Assert.Contains("account.recovery-code-used", (await desk.JournalAsync()).Kinds);
        Assert.DoesNotContain(codes[0], (await desk.JournalAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownPassword_BuysNoTriesForTheCode()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        await desk.SetUpFactorAsync(desk.First);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(EntryOutcome.NeedsCode, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
            Assert.Equal(EntryOutcome.Wrong, (await desk.SecondStepAsync(desk.First, "abcdef")).Outcome);
        }

        Assert.Equal(EntryOutcome.LockedOut, (await desk.SecondStepAsync(desk.First, "abcdef")).Outcome);
        Assert.Equal(EntryOutcome.LockedOut, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
    }

    [Fact]
    public async Task FirstStep_BeforeAChange_IsWorthless()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var (key, _) = await desk.SetUpFactorAsync(desk.First);
        desk.Time.Advance(Totp.Step);
        var late = await desk.Jiema.UseAsync<SecondStep, EntryResult>(s => s.ExecuteAsync(new SecondStepOptions(desk.First.Id, "an older stamp", desk.Code(key), Desk.Address, ""), desk.Nobody, default));
        Assert.Equal(EntryOutcome.Wrong, late.Outcome);
    }

    [Fact]
    public async Task Renewed_FormerCodesAreWorthless()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var (key, codes) = await desk.SetUpFactorAsync(desk.First);
        Assert.Empty((await Renew(desk, "000000")).Codes);
        desk.Time.Advance(Totp.Step);
        var renewed = await Renew(desk, desk.Code(key));
        Assert.Equal(10, renewed.Codes.Count);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SecondStepAsync(desk.First, codes[0])).Outcome);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SecondStepAsync(desk.First, renewed.Codes[0])).Outcome);
    }

    [Fact]
    public async Task Reset_PasswordAloneLetsInAndSessionsEnd()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var (_, codes) = await desk.SetUpFactorAsync(desk.First);
        var session = (await desk.SecondStepAsync(desk.First, codes[0])).Session!;
        Assert.NotNull(await desk.CheckAsync(session.Id));
        Assert.True(await desk.Jiema.UseAsync<ResetSecondFactor, bool>(r => r.ExecuteAsync(new ResetSecondFactorOptions(desk.First.Id), desk.ByFirst, default)));
        Assert.Null(await desk.CheckAsync(session.Id));
        var anew = await desk.SignInAsync("wangducha", Desk.Password);
        Assert.Equal(EntryOutcome.SignedIn, anew.Outcome);
        // The default rule: an administrator has to set up a new one.
        Assert.True((await desk.CheckAsync(anew.Session!.Id))!.MustSetUpFactor);
    }

    private static Task<SecondFactorResult> Renew(Desk desk, string code) => desk.Jiema.UseAsync<RenewRecoveryCodes, SecondFactorResult>(r => r.ExecuteAsync(new RenewRecoveryCodesOptions(code, Desk.Address), desk.ByFirst, default));
}
