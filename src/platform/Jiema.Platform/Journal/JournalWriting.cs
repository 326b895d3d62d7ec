using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiema.Platform.Storage;

namespace Jiema.Platform.Journal;

/// <summary>How a use case says what it did.</summary>
public static class JournalWriting
{
    // Chinese stays readable in the stored text; pages encode whatever they show.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static long _place;

    private static readonly string[] Outer = [nameof(JournalEvent.Kind), nameof(JournalEvent.ObjectKind), nameof(JournalEvent.ObjectId), nameof(JournalEvent.Before), nameof(JournalEvent.After)];

    /// <summary>Adds the event to what the next save stores: it is stored with the change, or neither is.</summary>
    public static void Record(this JiemaDb db, ActionContext context, JournalEvent happened)
    {
        var what = (JsonObject)JsonSerializer.SerializeToNode(happened, happened.GetType(), Options)!;
        foreach (var name in Outer) what.Remove(JsonNamingPolicy.CamelCase.ConvertName(name));
        var content = new JsonObject { ["by"] = context.ActorName, ["post"] = context.PostId?.ToString(), ["why"] = context.Why, ["before"] = happened.Before, ["after"] = happened.After, ["what"] = what };
        // A key of its own, in order, until the save gives the number. Counting what is tracked would take a large import minutes.
        var place = Interlocked.Increment(ref _place);
        db.Add(new JournalRecord
        {
            At = DateTimeOffset.FromUnixTimeMilliseconds(context.At.ToUnixTimeMilliseconds()),
            Kind = happened.Kind, AccountId = context.ActorId, AreaId = context.AreaId,
            ObjectKind = happened.ObjectKind, ObjectId = happened.ObjectId, Content = content.ToJsonString(Options),
            Sequence = -place, Place = place,
        });
    }
}
