namespace Jiema.Web.Resources;

/// <summary>Marks the interface's texts. The Chinese text is the key; Texts.en.resx holds the English.</summary>
public sealed class Texts;
