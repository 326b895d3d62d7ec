using System.Globalization;
using Jiema.Hosting;
using Jiema.Platform.Accounts;
using Jiema.Platform.Storage;
using Jiema.Web.Api;
using Jiema.Web.Pages.Accounts.Organisation;
using Jiema.Web.Pages.Layout;
using Jiema.Web.Setup.Access;
using Jiema.Web.Setup.Drafts;
using Jiema.Web.Setup.Edges;
using Jiema.Web.Setup.Journal;
using Jiema.Web.Setup.Logs;
using Jiema.Web.Setup.Once;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Jiema.Web.Setup;

/// <summary>Puts the web program together and starts it.</summary>
public static class WebHost
{
    /// <summary>Where Jiema answers unless told otherwise: this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5210";

    public static async Task RunAsync(string[] args)
    {
        await using var app = Build(args.Where(a => a != "--sample").ToArray());
        await PrepareAsync(app, args.Contains("--sample"));
        await app.StartAsync();
        await Announcement.PrintAsync(app);
        await app.WaitForShutdownAsync();
    }

    /// <summary>The program with all its services and endpoints, not yet started.</summary>
    public static WebApplication Build(string[] args)
    {
        // Named, so that the static files are found from a test's folder too.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls(DefaultAddress);
        builder.AddLog();
        builder.AddLimits();
        builder.AddMeters();
        AddServices(builder);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        // The manifest of static files is there in every environment, not in Development alone.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddJiema(builder.Configuration);
        builder.Services.AddDataProtection().SetApplicationName("Jiema")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Configuration["Jiema:DataFolder"] ?? "jiema-data", "keys")));
        builder.Services.AddWebSecurity();
        OpenId.Read(builder.Configuration)?.Add(builder.Services);
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            CultureInfo[] cultures = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
            o.DefaultRequestCulture = new RequestCulture(cultures[0]);
            (o.SupportedCultures, o.SupportedUICultures) = (cultures, cultures);
            // A Chinese office's browser may well ask for English; so only the cookie and a browser without Chinese change the language.
            o.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        builder.Services.AddScoped<Samples>();
        builder.Services.AddHostedService<DigestService>().AddHostedService<OnceUpkeep>();
        builder.Services.AddScoped<Pages.Reports.Review.ReviewActions>();
        builder.Services.AddScoped<Pages.Accounts.Organisation.AreaChoices>().AddScoped<Pages.Accounts.Organisation.UnitActions>().AddScoped<Pages.Accounts.Organisation.PostActions>();
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<DiskHealth>("disk").AddCheck<JournalHealth>("journal");
    }

    private static async Task PrepareAsync(WebApplication app, bool sample)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<FirstRun>().AdoptAsync(CancellationToken.None);
        if (sample) await scope.ServiceProvider.GetRequiredService<Samples>().OpenAsync(CancellationToken.None);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseMeters();
        app.UseProxies();
        app.UseResponseHeaders();
        app.UseRequestLog();
        app.UseBasePath();
        app.UseCookieRules();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            CreateScopeForErrors = true,
            // A form that cannot be accepted (its token is missing, it is too large) is the request's fault, not the program's.
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : DiskFull.Is(failure) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError,
        });
        // In a scope of its own: a page that has begun cannot be begun again.
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        // The page that explains a fault is read, also when it was a form that failed.
        app.Use((context, next) =>
        {
            if (context.IsFaultPage()) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseApiEdge();
        app.UseRouting();
        app.UseRequestRoute();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseApiGate();
        app.UseFaultPages();
        app.UseDrafts();
        app.UseAuthorization();
        app.UseDuties();
        app.UseAntiforgery();
        app.UseFormGate();
        app.UseFormOnce();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapPreferences();
        app.MapSignOut();
        OpenId.Map(app);
        QrCode.Map(app);
        app.MapDownloads();
        app.MapJournalExport();
        app.MapOrganisation();
        app.MapApi();
        app.MapOriginals();
        app.MapRazorComponents<App>();
        app.CheckBasePath();
    }
}
