using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Storage.Once;
using Jiema.Web.Api.Document;
using Jiema.Web.Api.Edge;
using Jiema.Web.Api.Problems;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Api.Once;

/// <summary>Idempotency-Key: the same request under the same key acts once, and gets the same answer again.</summary>
internal sealed class OnceFilter(OnceRequests once, CurrentUser user, TimeProvider time) : IEndpointFilter
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayHeader = "Idempotency-Replayed";
    private const int LongestKey = 64;

    /// <summary>What is kept of an answer beside its bytes.</summary>
    private sealed record Head(string? Tag, string? Location, int? RetryAfter);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[KeyHeader].ToString();
        if (key.Length == 0) return new ProblemAnswer(ProblemCatalogue.KeyMissing);
        if (key.Length > LongestKey || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return new ProblemAnswer(ProblemCatalogue.KeyInvalid);
        var endpoint = $"{http.Request.Method} {http.Request.Path}";
        var request = new OnceKey(user.Id, key, endpoint.Length <= 300 ? endpoint : endpoint[..300], await DigestAsync(http), time.GetUtcNow());
        if (await once.WaitAsync(request, http.RequestAborted) is { } before) return Again(http, before);
        once.BeginWhole(request);
        object? answer;
        try
        {
            answer = await next(context);
        }
        catch (ProblemException refused)
        {
            answer = refused.Answer;
        }
        catch (OnceException)
        {
            return await once.WaitAsync(request, http.RequestAborted) is { } first ? Again(http, first) : new ProblemAnswer(ProblemCatalogue.KeyInUse);
        }

        // Change and answer are stored in one step, whether or not the sender still listens.
        if (answer is ApiAnswer { Status: < 300 } done)
        {
            await once.CompleteAsync(new OnceAnswer(done.Status, JsonSerializer.Serialize(new Head(done.Tag, done.Location, done.RetryAfter)), done.MediaType, done.Body.ToArray()), CancellationToken.None);
            return answer;
        }

        await once.FreeAsync(CancellationToken.None);
        // The same request may have acted since this one looked for it: then it is its own change that stood in the way, and what it was answered holds.
        return await once.WaitAsync(request, http.RequestAborted) is { } meanwhile ? Again(http, meanwhile) : answer;
    }

    private static object Again(HttpContext http, OnceFound found)
    {
        if (!found.Same) return new ProblemAnswer(ProblemCatalogue.KeyReused);
        // Stored before the answer was kept with the change.
        if (found.Answer is not { Status: > 0, Location: { } head, Body: { } body, MediaType: { } type }) return new ProblemAnswer(ProblemCatalogue.KeyInUse);
        http.Response.Headers[ReplayHeader] = "true";
        var kept = JsonSerializer.Deserialize<Head>(head)!;
        return new ApiAnswer(found.Answer.Status, body, type) { Tag = kept.Tag, Location = kept.Location, RetryAfter = kept.RetryAfter };
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
