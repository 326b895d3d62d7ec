namespace Jiema.Reports.Intake.Pdf;

/// <summary>One printed line.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Offset">Where it begins in the text of its page.</param>
/// <param name="Text">Without blanks at its ends.</param>
/// <param name="Left">Of the first visible letter, in points.</param>
/// <param name="Right">Of the last visible letter, in points.</param>
/// <param name="Baseline">Above the foot of the page, in points.</param>
/// <param name="Size">Of most of its letters, in points.</param>
/// <param name="Height">Baseline as a share of the page's height, 0 at the foot.</param>
internal sealed record PdfLine(int Page, int Offset, string Text, double Left, double Right, double Baseline, double Size, double Height);
