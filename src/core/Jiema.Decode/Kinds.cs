using System.Text.Json.Serialization;

namespace Jiema.Decode;

/// <summary>What sort of text was decoded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadingKind>))]
public enum ReadingKind
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("report")] Report,
    [JsonStringEnumMemberName("digest")] Digest,
    [JsonStringEnumMemberName("tasklist")] TaskList,
}

/// <summary>What a chapter is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SectionRole>))]
public enum SectionRole
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("review")] Review,
    [JsonStringEnumMemberName("goals")] Goals,
    [JsonStringEnumMemberName("work")] Work,
    [JsonStringEnumMemberName("livelihood")] Livelihood,
    [JsonStringEnumMemberName("voices")] Voices,
    [JsonStringEnumMemberName("glossary")] Glossary,
    [JsonStringEnumMemberName("closing")] Closing,
}

/// <summary>What a number is: see gold/GOLD.md, <c>class</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuantityClass>))]
public enum QuantityClass
{
    [JsonStringEnumMemberName("target")] Target,
    [JsonStringEnumMemberName("result")] Result,
    [JsonStringEnumMemberName("attribute")] Attribute,
    [JsonStringEnumMemberName("name")] Name,
    [JsonStringEnumMemberName("ordinal")] Ordinal,
    [JsonStringEnumMemberName("date")] Date,
    [JsonStringEnumMemberName("meta")] Meta,
}

/// <summary>How a number binds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Bound>))]
public enum Bound
{
    [JsonStringEnumMemberName("=")] Exact,
    [JsonStringEnumMemberName(">=")] AtLeast,
    [JsonStringEnumMemberName("<=")] AtMost,
    [JsonStringEnumMemberName(">")] Above,
    [JsonStringEnumMemberName("<")] Below,
    [JsonStringEnumMemberName("~")] About,
    [JsonStringEnumMemberName("range")] Range,
}

/// <summary>Whether a number is a level or a movement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Change>))]
public enum Change
{
    [JsonStringEnumMemberName("level")] Level,
    [JsonStringEnumMemberName("growth")] Growth,
    [JsonStringEnumMemberName("decline")] Decline,
    [JsonStringEnumMemberName("pp_up")] PointsUp,
    [JsonStringEnumMemberName("pp_down")] PointsDown,
    [JsonStringEnumMemberName("multiple")] Multiple,
    [JsonStringEnumMemberName("rank")] Rank,
}

/// <summary>What "done" means for a commitment (DOMAIN §2.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Criterion>))]
public enum Criterion
{
    [JsonStringEnumMemberName("START")] Start,
    [JsonStringEnumMemberName("FINISH")] Finish,
    [JsonStringEnumMemberName("PROGRESS")] Progress,
    [JsonStringEnumMemberName("COUNT")] Count,
    [JsonStringEnumMemberName("VOLUME")] Volume,
    [JsonStringEnumMemberName("RATE")] Rate,
    [JsonStringEnumMemberName("RANK")] Rank,
    [JsonStringEnumMemberName("RECOG")] Recog,
    [JsonStringEnumMemberName("GUARD")] Guard,
    [JsonStringEnumMemberName("SUPPORT")] Support,
    [JsonStringEnumMemberName("QUAL")] Qual,
}

/// <summary>How firmly the text promises.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Firmness>))]
public enum Firmness
{
    [JsonStringEnumMemberName("plain")] Plain,
    [JsonStringEnumMemberName("firm")] Firm,
    [JsonStringEnumMemberName("soft")] Soft,
}

/// <summary>What a named party is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    [JsonStringEnumMemberName("organisation")] Organisation,
    [JsonStringEnumMemberName("enterprise")] Enterprise,
    [JsonStringEnumMemberName("place")] Place,
    [JsonStringEnumMemberName("project")] Project,
}

/// <summary>What a named term is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermKind>))]
public enum TermKind
{
    [JsonStringEnumMemberName("phrase")] Phrase,
    [JsonStringEnumMemberName("mechanism")] Mechanism,
    [JsonStringEnumMemberName("campaign")] Campaign,
    [JsonStringEnumMemberName("institution")] Institution,
    [JsonStringEnumMemberName("programme")] Programme,
    [JsonStringEnumMemberName("place")] Place,
    [JsonStringEnumMemberName("organisation")] Organisation,
}

/// <summary>The channel a voice speaks through.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoiceChannel>))]
public enum VoiceChannel
{
    [JsonStringEnumMemberName("comment")] Comment,
    [JsonStringEnumMemberName("suggestion")] Suggestion,
    [JsonStringEnumMemberName("proposal")] Proposal,
}

/// <summary>How serious a diagnostic is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    [JsonStringEnumMemberName("info")] Info,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("error")] Error,
}
