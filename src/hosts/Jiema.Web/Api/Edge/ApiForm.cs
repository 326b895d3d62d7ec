using Jiema.Platform.Storage;
using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Edge;

/// <summary>Reads a multipart form; one that is broken or too large is the sender's fault.</summary>
internal static class ApiForm
{
    public static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception broken) when (broken is (InvalidDataException or InvalidOperationException or IOException) and not BadHttpRequestException && !DiskFull.Is(broken))
        {
            throw new ProblemException(broken.Message.Contains("length limit", StringComparison.Ordinal) ? ProblemCatalogue.BodyTooLarge : ProblemCatalogue.RequestMalformed);
        }
    }
}
