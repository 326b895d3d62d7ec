namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>A field that cannot be as given.</summary>
/// <param name="Field">Which: name, shortName, title, roles, from, to, day, person, parent, kind, code, unit, post.</param>
/// <param name="Code">Why: a key of <see cref="OrganisationTexts"/>.</param>
/// <param name="About">What the text names: another unit, a limit, a day.</param>
public sealed record OrganisationProblem(string Field, string Code, string About = "");
