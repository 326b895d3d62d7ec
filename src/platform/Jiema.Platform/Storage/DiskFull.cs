using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiema.Platform.Storage;

/// <summary>Whether something failed because no room is left: on the disk of the files or of SQLite, or on PostgreSQL's.</summary>
public static class DiskFull
{
    private const int SqliteFull = 13;
    private const int LinuxNoSpace = 28;
    private const int LinuxQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool Is(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is AggregateException many && many.InnerExceptions.Any(Is)) return true;
            if (failure is SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull }) return true;
            if (failure is IOException { HResult: LinuxNoSpace or LinuxQuota or WindowsDiskFull or WindowsHandleDiskFull }) return true;
        }

        return false;
    }
}
