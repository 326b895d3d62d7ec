using System.CommandLine;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;

namespace Jiema.Cli.User;

/// <summary>jiema user: helps an administrator who is locked out, at the machine itself.</summary>
internal static class UserCommand
{
    public static Command Make(Words words)
    {
        var say = new UserWords(words);
        var language = new Option<string?>("--lang") { Description = words.Lang, Recursive = true };
        var data = new Option<string?>("--data") { Description = say.Data, Recursive = true };
        var address = new Option<string?>("--address") { Description = say.Address, Recursive = true };
        var command = new Command("user", say.About) { language, data, address };

        Command Add(string name, string about, Func<UserRun, ParseResult, CancellationToken, Task<int>> act, params Argument[] arguments)
        {
            var one = new Command(name, about);
            foreach (var argument in arguments) one.Add(argument);
            one.SetAction((parsed, cancellation) => UserRun.RunAsync(say, parsed.GetValue(data), parsed.GetValue(address), run => act(run, parsed, cancellation), cancellation));
            command.Add(one);
            return one;
        }

        var user = new Argument<string>("NAME") { Description = say.Name };
        var role = new Argument<string>("ROLE") { Description = say.Role };
        role.AcceptOnlyFromAmong("system", "security", "audit");
        var person = new Option<string?>("--for") { Description = say.For };
        Add("list", say.List, (run, _, cancellation) => run.ListAsync(cancellation));
        Add("unlock", say.Unlock, (run, parsed, cancellation) => run.ActAsync(parsed.GetValue(user)!, UserAct.Unlock, cancellation), user);
        Add("reset-password", say.ResetPassword, (run, parsed, cancellation) => run.ActAsync(parsed.GetValue(user)!, UserAct.ResetPassword, cancellation), user);
        Add("reset-second-factor", say.ResetFactor, (run, parsed, cancellation) => run.ActAsync(parsed.GetValue(user)!, UserAct.ResetFactor, cancellation), user);
        Add("invite-administrator", say.Invite, (run, parsed, cancellation) => run.InviteAsync(parsed.GetValue(role) switch { "system" => Role.SystemAdministrator, "security" => Role.SecurityAdministrator, _ => Role.AuditAdministrator }, parsed.GetValue(person), cancellation), role).Add(person);
        return command;
    }
}

/// <summary>What is done to one account.</summary>
internal enum UserAct
{
    Unlock,
    ResetPassword,
    ResetFactor,
}
