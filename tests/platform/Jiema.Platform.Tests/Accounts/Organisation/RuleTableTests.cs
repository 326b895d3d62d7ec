using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Organisation.Import;
using Jiema.Platform.Accounts.Organisation.Rules;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>The rules one by one, each with what breaks it.</summary>
public sealed class RuleTableTests
{
    [Theory]
    [InlineData(AreaKind.Province, "330000", true), InlineData(AreaKind.Province, "330100", false), InlineData(AreaKind.Province, "030000", false)]
    [InlineData(AreaKind.City, "330100", true), InlineData(AreaKind.City, "330000", false), InlineData(AreaKind.City, "330182", false)]
    [InlineData(AreaKind.County, "330182", true), InlineData(AreaKind.County, "330100", false), InlineData(AreaKind.County, "33018", false), InlineData(AreaKind.County, "33018２", false)]
    [InlineData(AreaKind.Township, "330182101", true), InlineData(AreaKind.Township, "330182", false), InlineData(AreaKind.Township, "330182101\n", false)]
    public void Code_HasTheFormOfItsLevel(AreaKind kind, string code, bool holds) => Assert.Equal(holds, AreaRules.HasForm(kind, code));

    [Theory]
    [InlineData(AreaKind.County, "云坪县", "330182", "")]
    [InlineData(AreaKind.City, "云坪市", "330200", "parent parent-not-above")]
    [InlineData(AreaKind.County, "云坪县", "330282", "code code-not-inside")]
    [InlineData(AreaKind.County, "青岚县", "330182", "name name-taken")]
    [InlineData(AreaKind.County, "云坪县", "330183", "code code-taken")]
    [InlineData(AreaKind.County, "", "3301", "name required, code code-form")]
    public void Area_AmongOthers_MeetsTheRules(AreaKind kind, string name, string code, string problems)
    {
        var city = new Area { Id = Guid.NewGuid(), Kind = AreaKind.City, Name = "岫州市", Code = "330100" };
        var sister = new Area { Id = Guid.NewGuid(), Kind = AreaKind.County, Name = "青岚县", Code = "330183", ParentId = city.Id };
        var area = new Area { Id = Guid.NewGuid(), Kind = kind, Name = name, Code = code, ParentId = city.Id };
        Assert.Equal(problems, string.Join(", ", AreaRules.Check(area, [city, sister]).Select(p => $"{p.Field} {p.Code}")));
    }

    [Fact]
    public void Area_RaisedToTheLevelOfItsChild_IsRefused()
    {
        var city = new Area { Id = Guid.NewGuid(), Kind = AreaKind.County, Name = "岫州市" };
        var county = new Area { Id = Guid.NewGuid(), Kind = AreaKind.County, Name = "青岚县", ParentId = city.Id };
        Assert.Equal("child-not-below", Assert.Single(AreaRules.Check(city, [county])).Code);
    }

    [Theory]
    [InlineData("2026-03-01", false, "2026-03-01"), InlineData("2026/3/1", false, "2026-03-01"), InlineData("2026.3.1", false, "2026-03-01"), InlineData("2026年3月1日", false, "2026-03-01"), InlineData("20260301", false, "2026-03-01")]
    [InlineData("2026年3月", false, "2026-03-01"), InlineData("2026年2月", true, "2026-02-28"), InlineData("2024-2", true, "2024-02-29"), InlineData("2026-03-01 00:00:00", false, "2026-03-01"), InlineData("至今", true, ""), InlineData("", false, "")]
    [InlineData("2026-02-30", false, null), InlineData("2026-13-01", false, null), InlineData("三月", false, null), InlineData("46082", false, null), InlineData("0000-01-01", false, null), InlineData("２０２６-03-01", false, null)]
    public void Day_AsOfficesWriteIt_IsRead(string text, bool last, string? expected)
    {
        var read = ImportDays.TryRead(text, last, out var day);
        Assert.Equal(expected, read ? UnitActs.Day(day) : null);
    }

    [Theory]
    [InlineData("农业农村局", ""), InlineData("", "required"), InlineData("甲\u200b局", "bad-characters"), InlineData("甲\n局", "bad-characters"), InlineData("\ud800", "bad-characters"), InlineData("𠮷家镇", "")]
    public void Name_IsPlainText(string name, string code) => Assert.Equal(code, string.Join(", ", NameRules.Check("name", name, 20).Select(p => p.Code)));

    [Fact]
    public void Name_AtItsLimit_IsTheLastThatFits()
    {
        Assert.Empty(NameRules.Check("name", new string('长', 20), 20));
        Assert.Equal("too-long", Assert.Single(NameRules.Check("name", new string('长', 21), 20)).Code);
        Assert.Equal("甲 乙", NameRules.Clean("\u3000甲 \u00a0乙 "));
    }

    [Theory]
    [InlineData("督查室", Role.Office), InlineData("联络员", Role.Liaison), InlineData("unit head", Role.UnitHead), InlineData("UnitHead", Role.UnitHead), InlineData("县领导", Role.Leader), InlineData("系统管理员", Role.SystemAdministrator), InlineData("局长", null)]
    public void Role_ByItsWords_IsFound(string text, Role? role) => Assert.Equal(role, RoleRules.Parse(text));

    [Fact]
    public void Role_EachOne_IsNamedAndAdministratorsAreNoneOfAPost()
    {
        Assert.All(Enum.GetValues<Role>(), r => Assert.Equal(r, RoleRules.Parse(RoleRules.Of(r, "zh"))));
        foreach (var administrator in new[] { Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator })
            Assert.Equal("role-administrator", Assert.Single(RoleRules.Check([Role.Office, administrator])).Code);
        Assert.Empty(RoleRules.Check(RoleRules.OfPosts));
    }

    [Fact]
    public void Texts_EveryCodeAndEveryEvent_HasWordsInBothLanguages()
    {
        Assert.All(OrganisationTexts.Codes, code => Assert.All(new[] { "zh", "en" }, l => Assert.DoesNotContain('{', OrganisationTexts.Of(new("name", code, "甲\u001f乙"), l))));
        var kinds = typeof(OrganisationEvent).Assembly.GetTypes().Where(t => t.BaseType == typeof(OrganisationEvent)).ToList();
        Assert.Equal(kinds.Count, OrganisationWords.KnownKinds.Count());
        Assert.Equal("修改岗位 甲 / 乙：角色 联络员 → 审核员", OrganisationWords.Of(new PostChanged(Guid.Empty, "甲 / 乙", 1, [new("roles", "联络员", "审核员")]), "zh"));
        Assert.Equal("Post changed 甲 / 乙: Roles: 联络员 → 审核员", OrganisationWords.Of(new PostChanged(Guid.Empty, "甲 / 乙", 1, [new("roles", "联络员", "审核员")]), "en"));
    }

    [Theory]
    [InlineData(1, 5, 6, 9, false), InlineData(1, 5, 5, 9, true), InlineData(1, 0, 9, 0, true), InlineData(6, 0, 1, 5, false), InlineData(3, 4, 1, 9, true)]
    public void Period_OverlapsWhenADayBelongsToBoth(int from, int to, int otherFrom, int otherTo, bool expected) =>
        Assert.Equal(expected, Of(from, to).Overlaps(Of(otherFrom, otherTo)));

    private static Period Of(int from, int to) => new(new DateOnly(2026, 1, from), to == 0 ? null : new DateOnly(2026, 1, to));
}
