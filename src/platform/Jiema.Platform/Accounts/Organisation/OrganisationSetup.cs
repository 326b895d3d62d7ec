using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Organisation.Import;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>The tables, changes and questions of the organisation.</summary>
internal static class OrganisationSetup
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton<IStorageModel, OrganisationModel>().AddScoped<OrganisationChange>()
        .AddScoped<AddArea>().AddScoped<EditArea>()
        .AddScoped<AddUnit>().AddScoped<RenameUnit>().AddScoped<EndUnit>().AddScoped<MoveUnit>().AddScoped<MergeUnits>()
        .AddScoped<AddPost>().AddScoped<EditPost>().AddScoped<EndPost>().AddScoped<FillPost>().AddScoped<LeavePost>()
        .AddScoped<AddPerson>().AddScoped<RenamePerson>()
        .AddScoped<ImportOrganisation>().AddScoped<ImportQuery>()
        .AddScoped<OrganisationQuery>().AddScoped<PeopleQuery>().AddScoped<AreasQuery>();
}
