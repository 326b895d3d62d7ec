using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>Turns the forms of a post's page into use cases.</summary>
internal sealed class PostActions(CurrentUser user, FillPost fill, LeavePost leave, EditPost edit, EndPost end)
{
    public Task<OrganisationResult> RunAsync(Guid post, TypedForm form, CancellationToken cancellation)
    {
        var seen = form.Number("seen");
        if (form.Is("fill"))
        {
            var (day, last, known) = (form.Day("day"), form.Maybe("to"), form.Text("person").Length > 0 ? form.Id("person") : (Guid?)null);
            return form.RunAsync(() => fill.ExecuteAsync(new FillPostOptions(post, seen, known, form.Text("name"), day, last), user.Context(), cancellation));
        }

        if (form.Is("leave"))
        {
            // A plan is taken back by a last day before all days.
            var back = form.Text("back").Length > 0;
            var last = back ? DateOnly.MinValue : form.Day($"last-{form.Text("holding")}");
            return form.RunAsync(() => leave.ExecuteAsync(new LeavePostOptions(post, seen, form.Id(back ? "back" : "holding"), last), user.Context(), cancellation));
        }

        if (form.Is("edit")) return form.RunAsync(() => edit.ExecuteAsync(new EditPostOptions(post, seen, form.Text("title"), RoleBoxes.Read(form.All("role")), form.Text("several") == "1"), user.Context(), cancellation));
        var final = form.Day("day");
        return form.RunAsync(() => end.ExecuteAsync(new EndPostOptions(post, seen, final), user.Context(), cancellation));
    }
}
