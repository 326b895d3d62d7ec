namespace Jiema.Web.Tests.Access;

/// <summary>How far a thing is from who asks for it.</summary>
internal enum Distance
{
    OwnUnit,
    OtherUnit,
    OtherArea,
}

/// <summary>
/// What is put into addresses and forms, for each distance. A page with something new in its address needs a line here:
/// what stands before it in the address, the name in braces, and where to find one of the own unit, of another unit, and of the other area (null: there is no such thing).
/// </summary>
internal static class SampleValues
{
    private static readonly Dictionary<(string Before, string Name), Func<Hosted, Distance, object?>> Values = new()
    {
        [("error", "code")] = (_, d) => d == Distance.OwnUnit ? 404 : null,
        [("reports", "id")] = (h, d) => d switch { Distance.OwnUnit => h.Reports.OwnApproved, Distance.OtherArea => h.Reports.AbroadApproved, _ => null },
        [("approved", "number")] = (_, _) => 1,
        [("export.", "format")] = (_, _) => "csv",
        [("rows", "key")] = (h, d) => d switch { Distance.OwnUnit => h.Reports.OwnRow, Distance.OtherArea => h.Reports.AbroadRow, _ => null },
        [("decisions", "number")] = (_, _) => 1,
        [("conflicts", "number")] = (_, _) => 1,
        [("decodings", "id")] = (_, d) => d == Distance.OtherUnit ? null : Guid.Empty,
        [("drafts", "id")] = (_, d) => d == Distance.OwnUnit ? Guid.Empty : null,
        [("docs", "documentname")] = (_, d) => d == Distance.OwnUnit ? "v1" : null,
        [("accounts", "id")] = (h, d) => d == Distance.OwnUnit ? h.World.Accounts[TestKit.World.Spare] : null,
        [("units", "id")] = (h, d) => Place(h, d).UnitId,
        [("posts", "id")] = (h, d) => Place(h, d).PostId,
        [("people", "id")] = (h, d) => Place(h, d).PersonId,
        [("areas", "id")] = (h, d) => d == Distance.OtherUnit ? null : Place(h, d).AreaId,
    };

    /// <summary>A form's own fields where the gate, or the page, must find something in them.</summary>
    private static readonly Dictionary<(string Route, string Form), Func<Hosted, Distance, IEnumerable<KeyValuePair<string, string>>?>> Fields = new()
    {
        [("/", "restore")] = (h, d) => d switch { Distance.OwnUnit => [new("id", h.Reports.Own.ToString())], Distance.OtherArea => [new("id", h.Reports.Abroad.ToString())], _ => null },
        [("/organisation/posts/{Id:guid}", "fill")] = (h, d) => [new("seen", "0"), new("name", "林某"), new("day", "2026-03-02")],
        [("/organisation/units/{Id:guid}", "rename")] = (h, d) => [new("seen", "0"), new("name", "改名局"), new("day", "2026-03-02")],
        [("/sign-out", "")] = (_, d) => d == Distance.OwnUnit ? [new("go", "/")] : null,
        [("/preferences", "")] = (_, d) => d == Distance.OwnUnit ? [new("set", "theme-dark")] : null,
    };

    /// <summary>What is not there until more is set up: a provider, a factor begun, something handed in, a draft. Being let in shows by 404 there.</summary>
    public static bool MayBeAbsent(Door door) => door.Route is "/account/second-factor.svg" or "/account/openid" or "/sign-in/openid" or "/sign-in/openid/done" or "/account/openid/link" || door.Route.Contains("/decodings/", StringComparison.Ordinal) || door.Route.Contains("/drafts/{", StringComparison.Ordinal) || door.Route.Contains("/rows/{", StringComparison.Ordinal);

    /// <summary>The address with real values; null when there is nothing at that distance.</summary>
    /// <exception cref="KeyNotFoundException">The table above does not know what to put in.</exception>
    public static string? Path(Hosted hosted, Door door, Distance distance)
    {
        var parts = door.Route.Split('/');
        var literals = door.Route.Split('/');
        var named = false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
            {
                var name = parts[i][(open + 1)..^1].TrimStart('*').Split(':', '?', '=')[0].ToLowerInvariant();
                // What stands before the braces: in the same part of the address, else in the part before.
                var before = open > 0 ? parts[i][..open] : i > 0 ? literals[i - 1] : "";
                if (!Values.TryGetValue((before, name), out var value))
                    throw new KeyNotFoundException($"No sample for {{{name}}} in {door.Route}. Add [(\"{before}\", \"{name}\")] to Values in tests/Web/Access/SampleValues.cs.");
                if (value(hosted, distance) is not { } sample) return null;
                parts[i] = parts[i][..open] + FormattableString.Invariant($"{sample}");
                // A format or a number is the same at every distance: it names nothing.
                named |= distance == Distance.OwnUnit || !Equals(value(hosted, Distance.OwnUnit), sample);
            }
        }

        // An address that names nothing is the same at every distance.
        return named || distance == Distance.OwnUnit || Fields.ContainsKey((door.Route, door.Form ?? "")) ? string.Join('/', parts) : null;
    }

    /// <summary>The fields to send; null when there is nothing at that distance.</summary>
    public static IEnumerable<KeyValuePair<string, string>>? Form(Hosted hosted, Door door, Distance distance)
    {
        var own = Fields.TryGetValue((door.Route, door.Form ?? ""), out var fields) ? fields(hosted, distance) : [];
        return own is null ? null : [.. own, .. door.Form is null ? [] : new KeyValuePair<string, string>[] { new("_handler", door.Form) }, .. door.Button is null ? [] : new KeyValuePair<string, string>[] { new("do", door.Button) }];
    }

    private static TestKit.World.Place Place(Hosted hosted, Distance distance) => distance switch { Distance.OwnUnit => hosted.World.Own, Distance.OtherUnit => hosted.World.Neighbour, _ => hosted.World.Abroad };
}
