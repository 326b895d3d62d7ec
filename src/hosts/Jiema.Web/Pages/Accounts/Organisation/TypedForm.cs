using System.Globalization;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>What was typed into a page's forms, so that nothing is lost when it cannot be accepted.</summary>
internal sealed class TypedForm(HttpContext http)
{
    private readonly IFormCollection? _form = http.Request.HasFormContentType ? http.Request.Form : null;
    private readonly List<OrganisationProblem> _problems = [];

    /// <summary>Whether this form was sent.</summary>
    public bool Is(string form) => _form?["_handler"].ToString() == form;

    /// <summary>What the form's field held when it was sent; else what is stored.</summary>
    public string? Of(string form, string field, string? stored = null) => Is(form) ? _form![field].ToString() : stored;

    public string Text(string field) => _form?[field].ToString() ?? "";

    public IReadOnlyList<string> All(string field) => [.. _form?[field].OfType<string>() ?? []];

    public int Number(string field) => int.TryParse(Text(field), CultureInfo.InvariantCulture, out var number) ? number : -1;

    public Guid Id(string field) => Guid.TryParse(Text(field), out var id) ? id : Guid.Empty;

    /// <summary>The day of a field that must hold one.</summary>
    public DateOnly Day(string field)
    {
        if (Maybe(field) is { } day) return day;
        if (_problems.Count == 0) _problems.Add(new(field, "required"));
        return default;
    }

    /// <summary>The day of a field that may be empty.</summary>
    public DateOnly? Maybe(string field)
    {
        var text = Text(field).Trim();
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _problems.Add(new(field, "not-a-day"));
        return null;
    }

    /// <summary>Runs the change when every day could be read, and answers with the status that fits.</summary>
    public async Task<OrganisationResult> RunAsync(Func<Task<OrganisationResult>> change)
    {
        var result = _problems.Count > 0 ? new OrganisationResult(OrganisationOutcome.Invalid, null, _problems) : await change();
        http.Response.StatusCode = result.Outcome switch
        {
            OrganisationOutcome.Conflict => StatusCodes.Status409Conflict,
            OrganisationOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            OrganisationOutcome.NotFound => StatusCodes.Status404NotFound,
            OrganisationOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => http.Response.StatusCode,
        };
        return result;
    }
}
