using DocumentFormat.OpenXml;

namespace Jiema.Reports.Intake.Docx;

/// <summary>Short ways to ask an element; by local names, so that the strict and the transitional dialect read alike.</summary>
internal static class DocxElements
{
    /// <summary>An attribute by its local name, or null.</summary>
    public static string? Value(this OpenXmlElement element, string name)
    {
        foreach (var attribute in element.GetAttributes())
            if (attribute.LocalName == name) return attribute.Value;
        return null;
    }

    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element.ChildElements)
            if (child.LocalName == name) return child;
        return null;
    }

    /// <summary><c>w:val</c> of a child, or null where there is no such child.</summary>
    public static string? ChildValue(this OpenXmlElement? element, string name) => element.Child(name)?.Value("val");

    /// <summary>Whether an on/off property stands and is on.</summary>
    public static bool IsOn(this OpenXmlElement? element, string name) =>
        element.Child(name) is { } property && property.Value("val") is null or "1" or "true" or "on";

    public static int? Number(this string? value) =>
        int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
