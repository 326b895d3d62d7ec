using Jiema.Reports.Decoding;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Setup;

/// <summary>The reports of invented counties that Jiema ships, to try things on.</summary>
internal sealed class Samples(OpenReport open, TimeProvider time)
{
    /// <summary>Opens each sample that is not there yet; gives the id of the last, the full report.</summary>
    public async Task<Guid?> OpenAsync(CancellationToken cancellation)
    {
        Guid? last = null;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            var options = new OpenReportOptions { Content = await File.ReadAllBytesAsync(file, cancellation), FileName = Path.GetFileName(file), Sample = true };
            last = (await open.ExecuteAsync(options, CurrentUser.System(time), cancellation)).ReportId;
        }

        return last;
    }
}
