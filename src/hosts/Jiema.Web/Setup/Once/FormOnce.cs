using System.Security.Cryptography;
using System.Text;
using Jiema.Platform.Storage.Once;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Jiema.Web.Setup.Once;

/// <summary>A form that is sent twice acts once: the second is answered like the first.</summary>
internal static class FormOnce
{
    public const string Field = "_once";

    /// <summary>Answers that have no other place of their own lead here: the page that was sent to, read.</summary>
    public static void UseFormOnce(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await KeyAsync(context) is not { } key)
        {
            await next(context);
            return;
        }

        var requests = context.RequestServices.GetRequiredService<OnceRequests>();
        if (await requests.WaitAsync(key, context.RequestAborted) is { } before)
        {
            Repeat(context, before.Answer);
            return;
        }

        requests.Begin(key);
        // Held back until it is known to be the answer.
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var held = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held));
        try
        {
            await next(context);
        }
        catch (OnceException)
        {
            Repeat(context, (await requests.WaitAsync(key, context.RequestAborted))?.Answer);
            return;
        }
        finally
        {
            context.Features.Set(body);
        }

        // What was changed is stored by now, whether or not the sender still listens.
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            await requests.CompleteAsync(new OnceAnswer(context.Response.StatusCode, Shortened(context.Response.Headers.Location.ToString())), CancellationToken.None);
        }
        else
        {
            await requests.FreeAsync(CancellationToken.None);
            // The same form may have acted since this one looked for it: then it is its own change that stood in the way.
            if (await requests.WaitAsync(key, context.RequestAborted) is { } meanwhile)
            {
                Repeat(context, meanwhile.Answer);
                return;
            }
        }

        held.Position = 0;
        await held.CopyToAsync(context.Response.Body, context.RequestAborted);
    });

    private static void Repeat(HttpContext context, OnceAnswer? answer)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = answer?.Location is { Length: > 0 } place ? place : context.Request.PathBase + context.Request.Path + context.Request.QueryString;
    }

    private static string? Shortened(string place) => place.Length is > 0 and <= 4000 ? place : null;

    private static async Task<OnceKey?> KeyAsync(HttpContext context)
    {
        // A program with a token has keys of its own, and is told itself what is wrong with its form.
        if (TokenClaims.TokenId(context.User) is not null) return null;
        // Of a form whose token was refused nothing may be read, not even whether it is one.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) return null;
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParseExact(form[Field].ToString(), "N", out var key)) return null;
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        await user.LoadAsync();
        var fingerprint = await FingerprintAsync(context, form, user.AreaId);
        // What is sent is part of the key: who goes back, writes something else and sends again has sent something else, and must not be refused.
        return new OnceKey(user.Id, $"{key:N}.{fingerprint[..31]}", Endpoint(context), fingerprint, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static string Endpoint(HttpContext context)
    {
        var endpoint = $"{context.Request.Method} {context.Request.Path}";
        return endpoint.Length <= 300 ? endpoint : endpoint[..300];
    }

    private static async Task<string> FingerprintAsync(HttpContext context, IFormCollection form, Guid area)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(context.Request.Path, context.Request.QueryString.ToString(), area.ToString());
        foreach (var (name, values) in form.OrderBy(f => f.Key, StringComparer.Ordinal))
            if (name is not (Field or "__RequestVerificationToken") && !Drafts.DraftContent.IsSecret(name))
                Add([name, .. values.Select(v => v ?? "")]);
        foreach (var file in form.Files)
        {
            Add(file.Name, file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, context.RequestAborted));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
            {
                var bytes = Encoding.UTF8.GetBytes(part);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }
        }
    }
}
