using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Accounts.Requests;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Once;

/// <summary>Idempotency-Key: the same request under the same key acts once, and gets the same answer again.</summary>
internal sealed class OnceFilter(ActOnce once, CurrentUser user) : IEndpointFilter
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayHeader = "Idempotency-Replayed";
    private const int LongestKey = 64;

    /// <summary>What is kept of an answer beside its bytes.</summary>
    private sealed record Kept(string? Tag, string? Location, int? RetryAfter);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[KeyHeader].ToString();
        if (key.Length == 0) return new ProblemAnswer(ProblemCatalogue.KeyMissing);
        if (key.Length > LongestKey || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return new ProblemAnswer(ProblemCatalogue.KeyInvalid);
        // The whole request is here before the transaction begins: nobody else waits for a slow sender.
        var digest = await DigestAsync(http);
        object? answer = null;
        var result = await once.ExecuteAsync(new ActOnceOptions(key, digest, async () =>
        {
            answer = await next(context);
            return answer is ApiAnswer { Status: < 300 } done ? new(done.Status, done.MediaType, JsonSerializer.Serialize(new Kept(done.Tag, done.Location, done.RetryAfter)), done.Body.ToArray()) : null;
        }), user.Context(), http.RequestAborted);
        if (result.OtherRequest) return new ProblemAnswer(ProblemCatalogue.KeyReused);
        if (result.Repeated is not { } before) return answer;
        http.Response.Headers[ReplayHeader] = "true";
        var kept = JsonSerializer.Deserialize<Kept>(before.Headers)!;
        return new ApiAnswer(before.Status, before.Body, before.MediaType) { Tag = kept.Tag, Location = kept.Location, RetryAfter = kept.RetryAfter };
    }

    private async Task<string> DigestAsync(HttpContext http)
    {
        var request = http.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(request.Method, request.Path, request.QueryString.ToString(), user.AreaId.ToString(), request.Headers.IfMatch.ToString(), request.Headers.ContentDisposition.ToString());
        if (request.HasFormContentType)
        {
            // The boundary between the parts is another one each time; what they hold is not.
            foreach (var file in (await ApiForm.ReadAsync(http)).Files)
            {
                Add(file.Name, file.FileName);
                await using var content = file.OpenReadStream();
                hash.AppendData(await SHA256.HashDataAsync(content, http.RequestAborted));
            }
        }
        else
        {
            var upload = http.GetEndpoint()?.Metadata.GetMetadata<ApiDoc>()?.Upload == true;
            var body = await ApiBody.BytesAsync(http, upload ? UploadLimits.RequestBytes : ApiBody.MostJson);
            Add(request.ContentType ?? "");
            hash.AppendData(body.Span);
            request.Body = new MemoryStream(body.ToArray(), writable: false);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts) hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));
        }
    }
}
