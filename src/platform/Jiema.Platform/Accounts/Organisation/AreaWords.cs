namespace Jiema.Platform.Accounts.Organisation;

/// <summary>The levels' names.</summary>
public static class AreaWords
{
    public static string Of(AreaKind kind, string language) => (kind, language == "en") switch
    {
        (AreaKind.Province, false) => "省级", (AreaKind.Province, true) => "province",
        (AreaKind.City, false) => "市级", (AreaKind.City, true) => "city",
        (AreaKind.County, false) => "县级", (AreaKind.County, true) => "county",
        (_, false) => "乡级", (_, true) => "township",
    };
}
