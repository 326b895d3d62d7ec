using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jiema.Platform.Storage;

/// <summary>A moment as UTC milliseconds since 1970: sorts and compares alike on every engine, whatever its date types are.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
