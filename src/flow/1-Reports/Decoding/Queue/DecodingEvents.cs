using Jiema.Platform.Journal;

namespace Jiema.Reports.Decoding.Queue;

/// <summary>A file was handed in for decoding.</summary>
internal sealed record FileHandedIn(Guid DecodingId, string FileName, string Sha256) : JournalEvent("decoding.asked", "decoding", DecodingId.ToString());

/// <summary>A file that was handed in cannot be read.</summary>
internal sealed record DecodingFailed(Guid DecodingId, string FileName, string Code) : JournalEvent("decoding.failed", "decoding", DecodingId.ToString());
