using Jiema.Platform.Accounts.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests.Access;

/// <summary>The table of permissions is the program's.</summary>
public sealed class PermissionsDocumentTests(Hosted hosted) : IClassFixture<Hosted>
{
    [Fact]
    public void Document_IsTheProgramsTable()
    {
        var text = PermissionsDocument.Write(hosted.App.Services.GetRequiredService<PermissionCatalogue>().All, hosted.Endpoints.SelectMany(Door.Of));
        if (Environment.GetEnvironmentVariable("JIEMA_RESET") == "1") File.WriteAllText(PermissionsDocument.File, text);
        Assert.True(File.Exists(PermissionsDocument.File) && File.ReadAllText(PermissionsDocument.File).ReplaceLineEndings("\n") == text, "docs/permissions.md is not what the program does. Run this test with JIEMA_RESET=1 and review the diff.");
    }

    [Fact]
    public void Document_AnotherGrant_IsAnotherText()
    {
        Permission one = new("x.do", "做", "do", new Grant(Role.Office, Reach.Area)), wider = new("x.do", "做", "do", new Grant(Role.Office, Reach.Installation));
        Assert.NotEqual(PermissionsDocument.Write([one], []), PermissionsDocument.Write([wider], []));
        Door door = new("POST", "/x", "f", "b", ["x.do", "y.do"]);
        var (reach, doors) = PermissionsDocument.Read(PermissionsDocument.Write([one], [door]));
        Assert.Equal(PermissionsDocument.Area, reach["x.do"]["Office"]);
        Assert.Equal(PermissionsDocument.None, reach["x.do"]["Reader"]);
        Assert.Equal(door.ToString(), Assert.Single(doors).ToString());
        Assert.Equal(door.Needs, doors[0].Needs);
    }
}
