namespace Jiema.Decode.Tests.Exams;

/// <summary>The exams' English unit names as a Reading writes them.</summary>
internal static class ExamUnits
{
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Chinese yuan"] = ["元"], ["United States dollar"] = ["美元"], ["Dollar"] = ["美元"], ["Euro"] = ["欧元"], ["Swiss franc"] = ["瑞士法郎"],
        ["Hong Kong dollar"] = ["港元"], ["New Taiwan dollar"] = ["新台币"], ["Japanese yen"] = ["日元"], ["Nigerian naira"] = ["奈拉"],
        ["Mu"] = ["亩"], ["Kilogram"] = ["公斤", "千克"], ["Gram"] = ["克"], ["Microgram"] = ["微克"], ["Ton"] = ["吨"], ["Jin"] = ["斤"],
        ["Meter"] = ["米"], ["Centimeter"] = ["厘米"], ["Kilometer"] = ["公里", "千米"], ["Kilowatt"] = ["千瓦"],
        ["Year"] = ["岁"], ["Month"] = ["个月"], ["Week"] = ["周"], ["Day"] = ["天"], ["C"] = ["℃"], ["Degree"] = ["度"],
    };

    /// <summary>A unit that is not in the table stays as it is, and so matches nothing until it is added.</summary>
    public static IReadOnlyList<string> Names(string unit) => Table.GetValueOrDefault(unit, [unit]);
}
