using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>Turns the forms of a unit's page into use cases.</summary>
internal sealed class UnitActions(CurrentUser user, AddPost addPost, RenameUnit rename, MergeUnits merge, EndUnit end, MoveUnit move)
{
    public Task<OrganisationResult> RunAsync(Guid unit, TypedForm form, CancellationToken cancellation)
    {
        if (form.Is("add-post"))
        {
            var from = form.Day("from");
            return form.RunAsync(() => addPost.ExecuteAsync(new AddPostOptions(unit, form.Text("title"), RoleBoxes.Read(form.All("role")), form.Text("several") == "1", from), user.Context(), cancellation));
        }

        if (form.Is("move")) return form.RunAsync(() => move.ExecuteAsync(new MoveUnitOptions(unit, form.Text("way") == "up"), user.Context(), cancellation));
        var (day, seen) = (form.Day("day"), form.Number("seen"));
        if (form.Is("rename")) return form.RunAsync(() => rename.ExecuteAsync(new RenameUnitOptions(unit, seen, form.Text("name"), form.Text("shortName"), day), user.Context(), cancellation));
        if (form.Is("end")) return form.RunAsync(() => end.ExecuteAsync(new EndUnitOptions(unit, seen, day), user.Context(), cancellation));
        // The chosen unit comes with the version that was shown: id:version.
        var into = form.Text("into").Split(':');
        var target = into.Length == 2 && Guid.TryParse(into[0], out var id) && int.TryParse(into[1], out var version) ? new SeenUnit(id, version) : default;
        var carried = form.All("carry").Select(c => Guid.TryParse(c, out var post) ? post : Guid.Empty).ToList();
        return form.RunAsync(() => merge.ExecuteAsync(new MergeUnitsOptions([new(unit, seen)], target, day, carried), user.Context(), cancellation));
    }
}
