using Jiema.Reports.Decoding;

namespace Jiema.Web.Setup;

/// <summary>The reports of invented counties that Jiema ships, to try things on.</summary>
internal sealed class Samples(OpenReport open, TimeProvider time)
{
    /// <summary>Opens each sample that is not there yet; gives the id of the first.</summary>
    public async Task<Guid?> OpenAsync(CancellationToken cancellation)
    {
        Guid? first = null;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.txt").Order(StringComparer.Ordinal).Reverse())
        {
            var options = new OpenReportOptions { Content = await File.ReadAllBytesAsync(file, cancellation), FileName = Path.GetFileName(file), Sample = true };
            first = (await open.ExecuteAsync(options, Actor.System(time), cancellation)).ReportId;
        }

        return first;
    }
}
