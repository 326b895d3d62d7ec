using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Access;

/// <summary>Every page, form, button, file and API call, as every role, on things of the own unit, of another unit and of another area: the program answers as docs/permissions.md says.</summary>
public sealed class EveryDoorTests(Hosted hosted) : IClassFixture<Hosted>
{
    private static readonly string[] Actors = [.. Enum.GetNames<Role>(), World.Nobody, Actor.Stranger];

    /// <summary>What the document says. All permissions that the door names must reach so far.</summary>
    private static bool Allowed(Dictionary<string, Dictionary<string, string>> reach, Door door, string actor, Distance distance) => door.Needs.All(need => need != Door.Closed &&
        reach[need].GetValueOrDefault(actor, actor == World.Nobody && reach[need].Values.All(v => v == PermissionsDocument.Oneself) ? PermissionsDocument.Oneself : PermissionsDocument.None) switch
        {
            PermissionsDocument.Everywhere => true,
            PermissionsDocument.Area => distance != Distance.OtherArea,
            PermissionsDocument.OwnUnit or PermissionsDocument.Oneself => distance == Distance.OwnUnit,
            _ => false,
        });

    /// <summary>The API is for who has a token; who may do nothing that programs can do is given none.</summary>
    private static bool CanKnock(Door door, Actor actor) => door.Needs.Count == 0 || actor.HasBearer || !door.Route.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>What the program answered. A thing that is too far away may be denied to be there.</summary>
    private static string? Wrong(bool allowed, Distance distance, bool reads, HttpResponseMessage answer, bool open = false)
    {
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal);
        var refused = toSignIn || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
        var absent = answer.StatusCode == HttpStatusCode.NotFound;
        if ((int)answer.StatusCode >= 500) return "broke";
        // A door open to anyone may well lead to sign-in.
        if (allowed && refused && !(open && toSignIn)) return "was refused, but the table allows it";
        if (allowed && absent && reads) return "was not there: the sample is no good";
        if (!allowed && !refused && !(distance != Distance.OwnUnit && (absent || !reads))) return "was let in, but the table forbids it";
        return null;
    }

    [Fact]
    public async Task EveryDoor_ForEveryRoleAndDistance_IsAsTheTableSays()
    {
        var (reach, listed) = PermissionsDocument.Read(await File.ReadAllTextAsync(PermissionsDocument.File, TestContext.Current.CancellationToken));
        var doors = hosted.Endpoints.SelectMany(Door.Of).ToList();
        Assert.True(doors.Count > 20);
        Assert.Equal(doors.Select(d => d.ToString()).Order(StringComparer.Ordinal), listed.Select(d => d.ToString()).Order(StringComparer.Ordinal));
        // What ends a sign-in comes last.
        listed = [.. listed.OrderBy(d => d.Method == "GET" ? 0 : d.Route == "/sign-out" ? 2 : 1)];
        var (wrong, count, watch) = (new ConcurrentBag<string>(), 0, Stopwatch.StartNew());
        var actors = new ConcurrentDictionary<string, Actor>();
        await Parallel.ForEachAsync(Actors, TestContext.Current.CancellationToken, async (name, _) => actors[name] = await hosted.ActorAsync(name == Actor.Stranger ? null : name));
        Assert.All(actors.Values.Where(a => reach["reports.read"].GetValueOrDefault(a.Name) == PermissionsDocument.Area), a => Assert.True(a.HasBearer, a.Name));
        var before = await StateAsync();
        // First all that must be refused: an answer can be polite and the deed done all the same, so afterwards nothing may have moved. Then what is allowed.
        await WalkAsync(allowed: false);
        Assert.Equal(before, await StateAsync());
        await WalkAsync(allowed: true);
        foreach (var actor in actors.Values) actor.Dispose();

        Task WalkAsync(bool allowed) => Parallel.ForEachAsync(Actors, TestContext.Current.CancellationToken, async (name, _) =>
        {
            var actor = actors[name];
            foreach (var door in listed)
            foreach (var distance in Enum.GetValues<Distance>().Where(d => (Allowed(reach, door, name, d) && CanKnock(door, actor)) == allowed))
            {
                if (await KnockAsync(actor, door, distance) is not { } answer) continue;
                Interlocked.Increment(ref count);
                if (Wrong(allowed, distance, door.Method == "GET" && !SampleValues.MayBeAbsent(door), answer, door.Needs.Count == 0) is { } fault) wrong.Add($"{name}, {door}, {distance}: {(int)answer.StatusCode}, {fault}.");
                if (!actor.IsSignedIn) await actor.EnterAsync();
            }
        });

        TestContext.Current.SendDiagnosticMessage("{0} requests in {1} s", count, watch.Elapsed.TotalSeconds);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.True(count > 350);
    }

    [Fact]
    public void Judge_FindsWhatIsPlanted()
    {
        using HttpResponseMessage ok = new(HttpStatusCode.OK), no = new(HttpStatusCode.Forbidden), gone = new(HttpStatusCode.NotFound), broken = new(HttpStatusCode.InternalServerError);
        Assert.NotNull(Wrong(allowed: false, Distance.OwnUnit, reads: true, ok));
        Assert.NotNull(Wrong(allowed: false, Distance.OtherArea, reads: true, ok));
        Assert.NotNull(Wrong(allowed: false, Distance.OwnUnit, reads: true, gone));
        Assert.NotNull(Wrong(allowed: true, Distance.OwnUnit, reads: true, no));
        Assert.NotNull(Wrong(allowed: true, Distance.OwnUnit, reads: true, gone));
        Assert.NotNull(Wrong(allowed: false, Distance.OwnUnit, reads: true, broken));
        Assert.Null(Wrong(allowed: true, Distance.OwnUnit, reads: true, ok));
        Assert.Null(Wrong(allowed: false, Distance.OtherArea, reads: true, gone));
        var error = Assert.Throws<KeyNotFoundException>(() => SampleValues.Path(hosted, new("GET", "/plans/{Id:guid}", null, null, []), Distance.OwnUnit));
        Assert.Contains("Add [(\"plans\", \"id\")]", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Units, posts, people and reports of everywhere, as one text.</summary>
    private async Task<string> StateAsync() => await hosted.Reports.StateAbroadAsync() + await hosted.UseAsync<JiemaDb, string>(async db => string.Join('\n',
        (await db.Set<Unit>().AsNoTracking().OrderBy(u => u.Id).Select(u => $"{u.Id} {u.Name} {u.To} {u.Revision}").ToListAsync())
        .Concat(await db.Set<Post>().AsNoTracking().OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Title} {p.RoleNames} {p.To} {p.Revision}").ToListAsync())
        .Concat(await db.Set<Holding>().AsNoTracking().OrderBy(h => h.Id).Select(h => $"{h.Id} {h.PersonId} {h.To}").ToListAsync())
        .Concat(await db.Set<Area>().AsNoTracking().OrderBy(a => a.Id).Select(a => $"{a.Id} {a.Name} {a.Revision}").ToListAsync())));

    private async Task<HttpResponseMessage?> KnockAsync(Actor actor, Door door, Distance distance)
    {
        if (SampleValues.Path(hosted, door, distance) is not { } path || SampleValues.Form(hosted, door, distance) is not { } fields) return null;
        // Who reaches for another area also claims to work there.
        var area = distance == Distance.OtherArea ? hosted.World.OtherArea : (Guid?)null;
        return await actor.SendAsync(new HttpMethod(door.Method), path, door.Method == "GET" ? null : fields, area);
    }
}
