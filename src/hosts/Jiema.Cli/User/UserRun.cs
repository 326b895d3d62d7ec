using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Spectre.Console;

namespace Jiema.Cli.User;

/// <summary>Runs the commands of jiema user. Each change is an event of the journal, with the command line as its actor.</summary>
internal sealed class UserRun(UserWords say, Machine machine, Uri home)
{
    public static async Task<int> RunAsync(UserWords say, string? data, string? address, Func<UserRun, Task<int>> act, CancellationToken cancellation)
    {
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)))
        {
            await Console.Error.WriteLineAsync(say.BadAddress(address));
            return Root.Unusable;
        }

        try
        {
            await using var machine = await Machine.OpenExistingAsync(data, cancellation);
            return await act(new UserRun(say, machine, machine.Address(address)));
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(say.Pick(problem.Chinese, problem.English));
            return Root.Unusable;
        }
    }

    public async Task<int> ListAsync(CancellationToken cancellation)
    {
        // Plain lines where nobody looks, so that a script can read them.
        var table = new Table().AddColumns(say.Columns);
        for (var page = 0; ; page++)
        {
            var rows = await machine.UseAsync<AccountsQuery, IReadOnlyList<AccountRow>>(q => q.ListAsync(null, null, page, cancellation));
            foreach (var row in rows)
            {
                string[] cells = [row.UserName, row.DisplayName, row.Administrator is { } role ? say.RoleName(role) : string.Join('、', row.Posts), say.State(row.State), row.HasSecondFactor ? say.Yes : say.No];
                if (Console.IsOutputRedirected) await Console.Out.WriteLineAsync(string.Join('\t', cells));
                else table.AddRow([.. cells.Select(c => new Text(c))]);
            }

            if (rows.Count < AccountsQuery.PageSize) break;
        }

        if (!Console.IsOutputRedirected) AnsiConsole.Write(table);
        return Root.Decoded;
    }

    public async Task<int> ActAsync(string name, UserAct act, CancellationToken cancellation)
    {
        if (await machine.UseAsync<AccountsQuery, AccountRow?>(q => q.FindAsync(name, cancellation)) is not { } row)
        {
            await Console.Error.WriteLineAsync(say.Unknown(name));
            return Root.Unusable;
        }

        switch (act)
        {
            case UserAct.Unlock:
                await machine.UseAsync<ShutAccount, ShutFault>(u => u.ExecuteAsync(new ShutAccountOptions(row.Id, ShutAct.Unlock), machine.Context, cancellation));
                if (row.State == AccountState.Closed)
                {
                    await machine.UseAsync<ShutAccount, ShutFault>(u => u.ExecuteAsync(new ShutAccountOptions(row.Id, ShutAct.Reopen), machine.Context, cancellation));
                }

                await Console.Out.WriteLineAsync(say.Unlocked(row.UserName));
                return Root.Decoded;
            case UserAct.ResetFactor:
                var had = await machine.UseAsync<ResetSecondFactor, bool>(u => u.ExecuteAsync(new ResetSecondFactorOptions(row.Id), machine.Context, cancellation));
                await Console.Out.WriteLineAsync(had ? say.FactorReset(row.UserName) : say.NoFactor(row.UserName));
                return Root.Decoded;
            default:
                if (await machine.UseAsync<ResetPassword, string?>(u => u.ExecuteAsync(new ResetPasswordOptions(row.Id), machine.Context, cancellation)) is not { } secret)
                {
                    await Console.Error.WriteLineAsync(say.IsClosed(row.UserName));
                    return Root.Unusable;
                }

                await PrintAsync(say.NewPassword(row.UserName), secret);
                return Root.Decoded;
        }
    }

    public async Task<int> InviteAsync(Role role, string? name, CancellationToken cancellation)
    {
        // Who may run this could change the database itself: the rule of the first one would protect nothing here. The journal shows it.
        var result = await machine.UseAsync<InviteAdministrator, InvitationResult>(u => u.ExecuteAsync(new InviteAdministratorOptions(role, name ?? say.RoleName(role), FirstOnly: false), machine.Context, cancellation));
        if (result.Secret is not { } secret)
        {
            await Console.Error.WriteLineAsync(say.BadName);
            return Root.Unusable;
        }

        await PrintAsync(say.Invited(say.RoleName(role)), secret);
        return Root.Decoded;
    }

    private async Task PrintAsync(string what, string secret)
    {
        await Console.Out.WriteLineAsync(what);
        await Console.Out.WriteLineAsync($"  {home.ToString().TrimEnd('/')}/invitation?token={secret}");
    }
}
